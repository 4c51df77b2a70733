package io.bellwether.score.formula;

/**
 * How measured quantities become points, 0 to 100. Only operations that give the same bits on every platform: Java's
 * strict arithmetic and {@link StrictMath}. Every step is monotone under rounding, so a larger quantity never gives fewer
 * points. Not a number counts as 0.
 */
final class Curve {

    private static final double LN_2 = StrictMath.log(2);

    private Curve() {}

    static double log2(double x) {
        return StrictMath.log(x) / LN_2;
    }

    static double pow2(double x) {
        return StrictMath.pow(2, x);
    }

    /** Into [low, high]; not a number becomes low. */
    static double clamp(double x, double low, double high) {
        return x > low ? Math.min(x, high) : low;
    }

    /** Log scale with ends: 0 up to {@code low}, 100 from {@code high}. */
    static double logScale(double amount, double low, double high) {
        double bounded = clamp(amount, low, high);
        return 100 * StrictMath.log(bounded / low) / StrictMath.log(high / low);
    }

    /** 100 between the two inner bounds, falling in a straight line to 0 at the outer ones. */
    static double band(double x, double lowest, double low, double high, double highest) {
        double rising = (x - lowest) / (low - lowest);
        double falling = (highest - x) / (highest - high);
        return 100 * clamp(Math.min(rising, falling), 0, 1);
    }
}
