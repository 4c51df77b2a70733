package io.bellwether.enrich.figure.unit;

/**
 * A unit found beside a number.
 *
 * @param symbol as the record carries it
 * @param factor what the number is multiplied by
 * @param end one past the unit's last UTF-16 unit
 * @param kind how it was found
 * @param half whether "半" follows, half a unit more
 */
public record Unit(String symbol, double factor, int end, Kind kind, boolean half) {

    /** How sure the unit makes that the number is a figure. */
    public enum Kind {
        /** A unit of measure or money. */
        MEASURE,
        /** A counted noun. */
        COUNT,
        /** Nothing that could be a unit. */
        NONE
    }

    public static Unit none(int end) {
        return new Unit("count", 1, end, Kind.NONE, false);
    }

    public static Unit count(String noun, int end) {
        return new Unit(noun, 1, end, Kind.COUNT, false);
    }

    public boolean isMeasure() {
        return kind == Kind.MEASURE;
    }
}
