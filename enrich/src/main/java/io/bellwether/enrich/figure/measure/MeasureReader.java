package io.bellwether.enrich.figure.measure;

import io.bellwether.enrich.figure.number.NumberLexer;
import io.bellwether.enrich.figure.number.Numeral;
import io.bellwether.enrich.figure.unit.CurrencyMarks;
import io.bellwether.enrich.figure.unit.Unit;
import io.bellwether.enrich.figure.unit.UnitClass;
import io.bellwether.enrich.figure.unit.UnitGrammar;
import io.bellwether.news.Comparison;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads a number with its currency mark and unit, and two of them as a range: "10-15%", "$3bn to $5bn", "3亿至5亿元". */
public final class MeasureReader {

    private static final List<String> RANGE_MARKS = List.of(
            " to ", "-", "–", "—", "~", "～", "至", "到", " - ", " – ", " — ", " ~ ", "-to-", "——", "－", "－－", " 至 ",
            " 到 ");

    /** What a range mark can start with. */
    private static final String RANGE_OPENERS = " -–—~～至到－";

    /** What can go on after a space: "to", "and", or a mark between spaces. */
    private static final String AFTER_SPACE = "ta-–—~至到";

    private final NumberLexer numbers = new NumberLexer();
    private final UnitGrammar units = new UnitGrammar();

    /** The measure whose number starts exactly here; a NaN value is something to step over, null is nothing. */
    public @Nullable Measure at(String text, int from, int at, int to, boolean chinese) {
        Measure multiple = Multiples.at(text, at, to);
        if (multiple != null) {
            return multiple;
        }
        Measure low = single(text, from, at, to, chinese);
        if (low == null || Double.isNaN(low.value())) {
            return low;
        }
        Measure ratio = ratio(text, low, to, chinese);
        if (ratio != null) {
            return ratio;
        }
        Measure high = afterRangeMark(text, from, low, to, chinese);
        Measure range = high == null ? null : join(text, from, low, high);
        return range == null ? low : range;
    }

    private @Nullable Measure ratio(String text, Measure part, int to, boolean chinese) {
        int at = Ratios.wholeAfter(text, part);
        Measure whole = at < 0 || at >= to ? null : single(text, at, at, to, chinese);
        return whole == null || Double.isNaN(whole.value()) ? null : Ratios.join(part, whole);
    }

    private @Nullable Measure single(String text, int from, int at, int to, boolean chinese) {
        Numeral numeral = numbers.at(text, at, to);
        if (numeral == null || Double.isNaN(numeral.value())) {
            return numeral == null ? null : measure(numeral, Unit.none(numeral.end()));
        }
        Unit unit = units.after(text, numeral, to);
        var mark = CurrencyMarks.before(text, from, at, chinese);
        if (mark != null) {
            int end = unit.symbol().equals(mark.code()) ? unit.end() : numeral.end();
            Unit money = new Unit(mark.code(), 1, end, Unit.Kind.MEASURE, false);
            return measure(numeral, money).spanning(mark.start(), end);
        }
        return Signs.signed(text, from, measure(numeral, unit));
    }

    private static Measure measure(Numeral numeral, Unit unit) {
        double more = unit.half() ? 0.5 : 0;
        double value = Numeral.product(numeral.value() + more, unit.factor());
        double high = Double.isNaN(numeral.high()) ? Double.NaN : Numeral.product(numeral.high(), unit.factor());
        double exact = numeral.percent() ? numeral.value() : value;
        int end = unit.kind() == Unit.Kind.NONE ? numeral.end() : Math.max(unit.end(), numeral.end());
        return new Measure(numeral.start(), end, exact, high, unit, numeral, numeral.bound());
    }

    private @Nullable Measure afterRangeMark(String text, int from, Measure low, int to, boolean chinese) {
        if (!isRangeMarkPossible(text, low.end(), to)) {
            return null;
        }
        String best = "";
        for (String mark : RANGE_MARKS) {
            if (mark.length() > best.length() && text.startsWith(mark, low.end())) {
                best = mark;
            }
        }
        if (best.isEmpty() && text.startsWith(" and ", low.end()) && endsWithWord(text, from, low.start(), "between")) {
            best = " and ";
        }
        int at = low.end() + best.length();
        if (best.isEmpty() || at >= to) {
            return null;
        }
        int number = numberAfterMark(text, at, to);
        return number < 0 ? null : single(text, at, number, to, chinese);
    }

    /** Most figures have a space and a word behind them: those are told apart by two characters. */
    private static boolean isRangeMarkPossible(String text, int at, int to) {
        if (at + 1 >= to || RANGE_OPENERS.indexOf(text.charAt(at)) < 0) {
            return false;
        }
        return text.charAt(at) != ' ' || AFTER_SPACE.indexOf(text.charAt(at + 1)) >= 0;
    }

    /** Where the upper number starts: here, or after a currency mark of at most four characters. */
    private static int numberAfterMark(String text, int at, int to) {
        for (int number = at; number < to && number - at <= 4; number++) {
            char c = text.charAt(number);
            if (NumberLexer.isDigit(c) || (number == at && (Character.isLetter(c) || NumberLexer.canStart(c)))) {
                return number;
            }
        }
        return -1;
    }

    private static @Nullable Measure join(String text, int from, Measure low, Measure high) {
        if (Double.isNaN(high.value()) || low.isRange() || high.isRange() || isChange(text, from, low)) {
            return null;
        }
        boolean sameUnit = low.unit().symbol().equals(high.unit().symbol());
        boolean bare = low.unit().kind() == Unit.Kind.NONE;
        boolean marked = low.unit().isMeasure() && high.unit().kind() != Unit.Kind.MEASURE && sharesUnit(low, high);
        if (!sameUnit && !bare && !marked) {
            return null;
        }
        Unit unit = marked ? low.unit() : high.unit();
        double value = Numeral.product(
                low.numeral().value(), bare ? unit.factor() : low.unit().factor());
        boolean shared = low.numeral().scale() == 1 && high.numeral().scale() > 1;
        double rawHigh = high.numeral().value() / high.numeral().scale();
        if (shared && low.numeral().value() < Math.max(rawHigh, 1)) {
            value = Numeral.product(value, high.numeral().scale());
        }
        double top = marked ? Numeral.product(high.numeral().value(), unit.factor()) : high.value();
        if (value >= top || isNoRange(low, high)) {
            return null;
        }
        return new Measure(low.start(), high.end(), value, top, unit, high.numeral(), Comparison.NONE);
    }

    /** "$3-5bn", "10%-15": but "rose 5.9% to 83.9 million" tells two figures. */
    private static boolean sharesUnit(Measure low, Measure high) {
        return UnitClass.of(low.unit().symbol()) != UnitClass.PERCENT
                || (high.unit().kind() == Unit.Kind.NONE && high.numeral().scale() == 1);
    }

    private static boolean isNoRange(Measure low, Measure high) {
        return low.numeral().percent()
                || high.numeral().percent()
                || low.numeral().value() < 0;
    }

    /** "rose from 10% to 15%" tells two figures, "ranging from 10% to 15%" one range. */
    private static boolean isChange(String text, int from, Measure low) {
        if (low.start() > from && "从由自".indexOf(text.charAt(low.start() - 1)) >= 0) {
            return true;
        }
        int fromWord = low.start() - "from ".length();
        if (fromWord < from || !text.startsWith("from ", fromWord)) {
            return false;
        }
        return !endsWithWord(text, from, fromWord, "ranging")
                && !endsWithWord(text, from, fromWord, "range")
                && !endsWithWord(text, from, fromWord, "ranges")
                && !endsWithWord(text, from, fromWord, "anywhere");
    }

    private static boolean endsWithWord(String text, int from, int end, String word) {
        int start = end - word.length() - 1;
        return start >= from && text.regionMatches(true, start, word, 0, word.length()) && text.charAt(end - 1) == ' ';
    }
}
