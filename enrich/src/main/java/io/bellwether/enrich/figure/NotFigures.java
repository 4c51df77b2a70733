package io.bellwether.enrich.figure;

import io.bellwether.enrich.figure.measure.Measure;
import io.bellwether.enrich.figure.number.Numeral;
import io.bellwether.enrich.figure.unit.UnitClass;

/**
 * Numbers that carry no figure: dates, times of day, years, versions, model names, ordinals, list and section numbers,
 * telephone and other identifying numbers, addresses, sports results.
 */
final class NotFigures {

    private NotFigures() {}

    /** Whether the measure, whole as it is, must not be reported. */
    static boolean reject(String text, int from, int to, Measure measure) {
        if (isPer(text, from, measure)) {
            return true;
        }
        if (UnitClass.of(measure.unit().symbol()) == UnitClass.CURRENCY
                && measure.start() < measure.numeral().start()) {
            return false;
        }
        if (NumberTokens.isPartOfToken(text, from, to, measure)) {
            return true;
        }
        boolean chinese = measure.numeral().style() == Numeral.Style.HAN || isHanAfter(text, measure, to);
        return chinese
                ? ChineseNotFigures.reject(text, from, to, measure)
                : EnglishNotFigures.reject(text, from, to, measure);
    }

    /** "$2 per million tokens", "每百万": the second number belongs to the unit of the first. */
    private static boolean isPer(String text, int from, Measure measure) {
        int start = measure.start();
        return start > from
                && (text.charAt(start - 1) == '每' || (start - 4 >= from && text.startsWith("per ", start - 4)));
    }

    private static boolean isHanAfter(String text, Measure measure, int to) {
        int at = measure.numeral().end();
        while (at < to && (text.charAt(at) == ' ' || text.charAt(at) == '\u00a0')) {
            at++;
        }
        return at < to && text.charAt(at) >= 0x2E80 && Character.isLetter(text.charAt(at));
    }
}
