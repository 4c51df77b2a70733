package io.bellwether.analyze.gate.figure;

import io.bellwether.enrich.figure.unit.Unit;
import io.bellwether.enrich.figure.unit.UnitClass;
import java.util.Map;
import java.util.Set;

/** Whether two units can stand for one another, and at what rate. */
final class Units {

    private static final char HAN = '\u2E80';

    /** No rate: what is counted differs. */
    static final double NONE = Double.NaN;

    /** Measures that the classes leave among the counts, in a base unit of their own. */
    private static final Map<String, Base> BASES = Map.ofEntries(
            Map.entry("m2", new Base("m2", 1)),
            Map.entry("km2", new Base("m2", 1e6)),
            Map.entry("ha", new Base("m2", 1e4)),
            Map.entry("mu", new Base("m2", 10_000.0 / 15)),
            Map.entry("acre", new Base("m2", 4_046.8564224)),
            Map.entry("sqft", new Base("m2", 0.09290304)),
            Map.entry("mi2", new Base("m2", 2_589_988.110336)),
            Map.entry("m3", new Base("L", 1e3)),
            Map.entry("L", new Base("L", 1)),
            Map.entry("mL", new Base("L", 1e-3)),
            Map.entry("gal", new Base("L", 3.785411784)),
            Map.entry("km/h", new Base("km/h", 1)),
            Map.entry("km", new Base("km/h", 1)),
            Map.entry("mi", new Base("km/h", 1.609344)),
            Map.entry("mph", new Base("km/h", 1.609344)),
            Map.entry("Hz", new Base("Hz", 1)),
            Map.entry("kHz", new Base("Hz", 1e3)),
            Map.entry("MHz", new Base("Hz", 1e6)),
            Map.entry("GHz", new Base("Hz", 1e9)),
            Map.entry("TFLOPS", new Base("FLOPS", 1e12)),
            Map.entry("PFLOPS", new Base("FLOPS", 1e15)),
            Map.entry("EFLOPS", new Base("FLOPS", 1e18)));

    /** Measures that are also counted nouns of everyday language. */
    private static final Set<UnitClass> NEARLY_COUNTS = Set.of(UnitClass.TIMES, UnitClass.TOKENS, UnitClass.PARAMETERS);

    private record Base(String symbol, double factor) {}

    private Units() {}

    /** What one of the claim's unit is in the article's; {@link #NONE} when they do not compare. */
    static double rate(Amount claim, Amount article) {
        if (claim.unit().equals(article.unit())) {
            return 1;
        }
        if (isCrown(claim.unit()) && isCrown(article.unit())) {
            return 1;
        }
        if (claim.isMeasure() && article.isMeasure()) {
            return rateOfMeasures(claim, article);
        }
        if (!claim.isMeasure() && !article.isMeasure()) {
            return 1;
        }
        Amount measure = claim.isMeasure() ? claim : article;
        Amount count = claim.isMeasure() ? article : claim;
        if (NEARLY_COUNTS.contains(measure.unitClass()) || isLooseCount(measure)) {
            return 1;
        }
        boolean bareClaim = !claim.isMeasure() && count.unitKind() == Unit.Kind.NONE;
        boolean period = count.unitKind() == Unit.Kind.NONE && measure.unitClass() == UnitClass.DURATION;
        return bareClaim || period ? 1 : NONE;
    }

    private static double rateOfMeasures(Amount claim, Amount article) {
        UnitClass one = claim.unitClass();
        UnitClass other = article.unitClass();
        if (one == UnitClass.COUNT || other == UnitClass.COUNT) {
            Base base = BASES.get(claim.unit());
            Base otherBase = BASES.get(article.unit());
            return base == null || otherBase == null || !base.symbol().equals(otherBase.symbol())
                    ? NONE
                    : base.factor() / otherBase.factor();
        }
        if (one != other || one == UnitClass.CURRENCY) {
            return NONE;
        }
        return UnitClass.factor(claim.unit()) / UnitClass.factor(article.unit());
    }

    /** Whether people are counted. */
    static boolean isPeople(Amount amount) {
        return switch (amount.unit()) {
            case "人", "名", "位", "人次", "people", "person", "employee", "employees" -> true;
            default -> false;
        };
    }

    /** Whether both count something, in the same script. */
    static boolean isSameScript(Amount one, Amount other) {
        return one.unitKind() == Unit.Kind.COUNT
                && other.unitKind() == Unit.Kind.COUNT
                && (one.unit().charAt(0) < HAN) == (other.unit().charAt(0) < HAN);
    }

    /** "kroner" of whichever country. */
    private static boolean isCrown(String unit) {
        return switch (unit) {
            case "crown", "NOK", "SEK", "DKK" -> true;
            default -> false;
        };
    }

    /** Measures of the table that count pieces: barrels, bits, pixels, coins. */
    private static boolean isLooseCount(Amount measure) {
        return switch (measure.unit()) {
            case "bbl", "bit", "qubits", "pixels", "BTC" -> true;
            default -> false;
        };
    }
}
