package io.bellwether.benchmarks.eval.metric;

/** A running arithmetic mean; 0 of nothing. */
public final class Mean {

    private double sum;
    private long count;

    /** Adds one value. */
    public void add(double value) {
        sum += value;
        count++;
    }

    /** Adds 1 or 0. */
    public void add(boolean isTrue) {
        add(isTrue ? 1 : 0);
    }

    /** The mean so far. */
    public double value() {
        return MatchCount.share(sum, (double) count);
    }

    /** How many values. */
    public long count() {
        return count;
    }
}
