package io.bellwether.analyze.gate.figure;

import io.bellwether.enrich.figure.measure.Measure;
import io.bellwether.enrich.figure.number.Numeral;
import io.bellwether.enrich.figure.unit.Unit;
import io.bellwether.enrich.figure.unit.UnitClass;
import io.bellwether.news.Comparison;

/**
 * A number with its unit.
 *
 * @param start first UTF-16 unit
 * @param end one past the last
 * @param raw the number as written, before the unit's factor
 * @param value the number in units of {@code unit}, the lower end of a range
 * @param high upper end of a range, else NaN
 * @param unit symbol of the unit, or the counted noun
 * @param unitKind whether the unit is a measure, a counted noun or missing
 * @param precision what one step of the last digit written is worth
 * @param digits significant digits written
 * @param words whether the number is written in words or Han numerals
 * @param scaled whether a word of magnitude stands behind it
 * @param direction whether the text has it rise or fall
 * @param bound how the text qualifies it
 */
record Amount(
        int start,
        int end,
        double raw,
        double value,
        double high,
        String unit,
        Unit.Kind unitKind,
        double precision,
        int digits,
        boolean words,
        boolean scaled,
        Comparison direction,
        Bound bound) {

    static Amount of(String text, Measure measure, Comparison direction) {
        Numeral numeral = measure.numeral();
        boolean digits = numeral.isDigits();
        var written =
                digits ? WrittenDigits.of(text, numeral.start(), numeral.end()) : WrittenDigits.of(numeral.value());
        double factor = written.scaleOf(numeral.value()) * measure.unit().factor();
        return new Amount(
                measure.start(),
                Math.max(measure.end(), numeral.end()),
                numeral.value(),
                measure.value(),
                measure.high(),
                measure.unit().symbol(),
                measure.unit().kind(),
                written.step() * factor,
                written.significant(),
                !digits,
                numeral.scale() > 1,
                direction,
                Bound.of(text, measure));
    }

    boolean isRange() {
        return !Double.isNaN(high);
    }

    boolean isMeasure() {
        return unitKind == Unit.Kind.MEASURE;
    }

    UnitClass unitClass() {
        return UnitClass.of(unit);
    }

    /** The value in the base unit of its class. */
    double base() {
        return value * UnitClass.factor(unit);
    }

    /** The same number counted in the unit of another one, as in "3, 5 and 7 percent". */
    Amount inUnitOf(Amount other) {
        return new Amount(
                start,
                end,
                raw,
                value,
                high,
                other.unit,
                other.unitKind,
                precision,
                digits,
                words,
                scaled,
                direction,
                bound);
    }
}
