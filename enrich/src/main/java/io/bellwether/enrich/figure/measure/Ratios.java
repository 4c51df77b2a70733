package io.bellwether.enrich.figure.measure;

import io.bellwether.enrich.figure.number.Numeral;
import io.bellwether.enrich.figure.unit.Unit;
import io.bellwether.news.Comparison;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Shares told as so many out of so many: "one in five", "nine out of 10", "seven-in-ten". */
final class Ratios {

    private static final List<String> MARKS = List.of(" out of every ", " out of ", " in every ", " in ", "-in-");
    private static final double LARGEST_WHOLE = 100;

    private Ratios() {}

    /** Where the whole would start after this part; -1 when no mark of a ratio follows. */
    static int wholeAfter(String text, Measure part) {
        if (part.unit().isMeasure() || part.numeral().scale() > 1 || part.value() != Math.rint(part.value())) {
            return -1;
        }
        int end = part.numeral().end();
        if (end >= text.length() || (text.charAt(end) != ' ' && text.charAt(end) != '-')) {
            return -1;
        }
        for (String mark : MARKS) {
            if (text.startsWith(mark, part.numeral().end())) {
                return part.numeral().end() + mark.length();
            }
        }
        return -1;
    }

    /** The share in percent; null when the two numbers make none. */
    static @Nullable Measure join(Measure part, Measure whole) {
        boolean small = whole.value() <= LARGEST_WHOLE && part.value() > 0 && part.value() < whole.value();
        boolean round =
                whole.value() == Math.rint(whole.value()) && whole.numeral().scale() == 1;
        if (!small || !round || whole.unit().isMeasure() || whole.isRange()) {
            return null;
        }
        double percent = 100 * part.value() / whole.value();
        int end = whole.numeral().end();
        var numeral = Numeral.share(part.start(), end, percent, part.numeral().style());
        Unit unit = new Unit("percent", 1, end, Unit.Kind.MEASURE, false);
        return new Measure(part.start(), end, percent, Double.NaN, unit, numeral, Comparison.NONE);
    }
}
