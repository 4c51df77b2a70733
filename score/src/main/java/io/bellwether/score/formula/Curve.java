package io.bellwether.score.formula;

/**
 * How measured quantities become points, 0 to 100. Only operations that give the same bits on every platform: Java's
 * strict arithmetic and {@link StrictMath}. Every step is monotone under rounding, so a larger quantity never gives fewer
 * points. Not a number counts as 0.
 */
final class Curve {

    /** Nothing countable is larger; it keeps the half-way curve below 100 after rounding. */
    static final double LARGEST = 1e15;

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

    /**
     * Distance on the log scale, squared: 0 for nothing, 1 at {@code half}. Squares of several kinds may be summed
     * before {@link #saturate}.
     */
    static double squaredLevel(double amount, double half) {
        double level = log2(1 + clamp(amount, 0, LARGEST)) / log2(1 + half);
        return level * level;
    }

    /** Hill's curve: 0 for 0, 50 for 1, below 100 for everything finite. */
    static double saturate(double squaredLevel) {
        // Not x / (1 + x): there rounding could turn the order of neighbours.
        return 100 * (1 - 1 / (1 + squaredLevel));
    }

    /** Log scale without an end: 0 for nothing, 50 at {@code half}, below 100 for every amount. */
    static double halfWay(double amount, double half) {
        return saturate(squaredLevel(amount, half));
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
