package io.bellwether.score.formula;

/** Rounding of everything that a score record holds: half up, on the binary value times the scale. */
final class Points {

    /** Above this a double has no decimals worth rounding, and times the scale would leave the range of long. */
    private static final double NO_DECIMALS = 1e13;

    private Points() {}

    /** Hundredths of a value clamped to 0-100; not a number is 0. */
    static long hundredths(double value) {
        return Math.round(Curve.clamp(value, 0, 100) * 100);
    }

    static double ofHundredths(long hundredths) {
        return hundredths / 100.0;
    }

    /** A measured quantity to four decimals. */
    static double raw(double value) {
        return Math.abs(value) < NO_DECIMALS ? Math.round(value * 10_000) / 10_000.0 : value;
    }
}
