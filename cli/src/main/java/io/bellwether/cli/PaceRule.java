package io.bellwether.cli;

import java.util.concurrent.TimeUnit;

/**
 * When a replay may run: within its rate, and giving way to the live stream. Pure: it is told the time and what was done.
 *
 * <p>The rate is a token bucket of one second. Giving way is additive increase, multiplicative decrease, as in congestion
 * control (Chiu and Jain 1989): the share of time in which the replay runs is halved whenever the live stream is more
 * than a second behind, and grows by a tenth while it is not.
 */
final class PaceRule {

    /** The replay never stands still for ever: a live app that is behind for reasons of its own would starve it. */
    static final double LEAST_SHARE = 0.05;

    private static final double GROWTH = 0.1;
    private static final long PERIOD_NANOS = TimeUnit.MILLISECONDS.toNanos(400);
    private static final double NANOS_PER_SECOND = 1e9;

    private final double rate;
    private double share = 1;
    private double credit;
    private long lastNanos;
    private long lastDone;

    /**
     * A rule.
     *
     * @param rate articles per second at most; infinity for no limit
     * @param nanos now
     */
    PaceRule(double rate, long nanos) {
        if (!(rate > 0)) {
            throw new IllegalArgumentException("the rate must be above 0, is " + rate);
        }
        this.rate = rate;
        this.lastNanos = nanos;
        this.credit = 1;
    }

    /**
     * Whether the replay may run now.
     *
     * @param nanos now
     * @param done articles that it has processed so far
     */
    boolean mayRun(long nanos, long done) {
        if (rate < Double.POSITIVE_INFINITY) {
            credit = Math.min(Math.max(1, rate), credit + rate * (nanos - lastNanos) / NANOS_PER_SECOND)
                    - (done - lastDone);
        }
        lastNanos = nanos;
        lastDone = done;
        return credit > 0 && Math.floorMod(nanos, PERIOD_NANOS) < share * PERIOD_NANOS;
    }

    /** Takes notice of how the live stream does; called about once a second. */
    void observe(boolean isLiveBehind) {
        share = isLiveBehind ? Math.max(LEAST_SHARE, share / 2) : Math.min(1, share + GROWTH);
    }

    /** Share of time in which the replay runs, 0 to 1. */
    double share() {
        return share;
    }
}
