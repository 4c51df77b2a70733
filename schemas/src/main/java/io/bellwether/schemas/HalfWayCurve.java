package io.bellwether.schemas;

/**
 * How an amount without an upper end becomes points, 0 to 100: 0 for nothing, 50 at a half-way amount, below 100 for
 * everything finite (Hill's curve, 1910, over the logarithm of the amount). Only operations that give the same bits on
 * every platform; every step is monotone under rounding. Not a number counts as 0.
 */
public final class HalfWayCurve {

    /** Nothing countable is larger; it keeps the curve below 100 after rounding. */
    public static final double LARGEST = 1e15;

    private static final double LN_2 = StrictMath.log(2);

    private HalfWayCurve() {}

    /** Points of an amount, of which {@code half} is worth 50. */
    public static double points(double amount, double half) {
        return saturate(squaredLevel(amount, half));
    }

    /**
     * Distance on the log scale, squared: 0 for nothing, 1 at {@code half}. Squares of several kinds may be summed
     * before {@link #saturate}.
     */
    public static double squaredLevel(double amount, double half) {
        double bounded = amount > 0 ? Math.min(amount, LARGEST) : 0;
        double level = StrictMath.log(1 + bounded) / LN_2 / (StrictMath.log(1 + half) / LN_2);
        return level * level;
    }

    /** Hill's curve: 0 for 0, 50 for 1, below 100 for everything finite. */
    public static double saturate(double squaredLevel) {
        // Not x / (1 + x): there rounding could turn the order of neighbours.
        return 100 * (1 - 1 / (1 + squaredLevel));
    }
}
