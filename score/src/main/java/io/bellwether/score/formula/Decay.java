package io.bellwether.score.formula;

import io.bellwether.schemas.Attention;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;

/** Exponential decay with a half-life, in its two forms: from a moment, and without any clock. */
final class Decay {

    private final double halfLifeMillis;

    Decay(Duration halfLife) {
        this(halfLife.toMillis());
    }

    Decay(long halfLifeMillis) {
        this.halfLifeMillis = halfLifeMillis;
    }

    /** What is left of 1 after the time from {@code then} to {@code now}; 1 when {@code then} is later. */
    double left(Instant then, Instant now) {
        return Curve.pow2(-Math.max(0, halfLives(now) - halfLives(then)));
    }

    /** Time since the epoch in half-lives. */
    double halfLives(Instant instant) {
        return Attention.millis(instant) / halfLifeMillis;
    }

    /**
     * log2 of the sum of 2^term, for terms far beyond the range of double (log-sum-exp, see Blanchard, Higham and
     * Higham, IMA J. Numer. Anal. 2021). The terms are summed from the smallest, so that their order does not matter.
     */
    static double logSum(double[] terms) {
        double[] sorted = terms.clone();
        Arrays.sort(sorted);
        double largest = sorted[sorted.length - 1];
        double sum = 0;
        for (double term : sorted) {
            sum += Curve.pow2(term - largest);
        }
        return largest + Curve.log2(sum);
    }

    /** Whether {@code earlier} lies less than {@code window} before {@code later}, or after it. */
    static boolean isWithin(Duration window, Instant earlier, Instant later) {
        return Attention.millis(later) - Attention.millis(earlier) < window.toMillis();
    }
}
