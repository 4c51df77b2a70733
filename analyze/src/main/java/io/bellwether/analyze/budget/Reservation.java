package io.bellwether.analyze.budget;

/** Part of the budget that is held for one call. Closed without anything else, it is given back. */
public interface Reservation extends AutoCloseable {

    /** The call took this. */
    void settle(long inputTokens, long outputTokens);

    /** Nobody knows what the call took: what was reserved counts as spent. */
    void keep();

    @Override
    void close();
}
