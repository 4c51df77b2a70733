package io.bellwether.analyze.budget;

/** Part of the budget that is held for one call. Closed without anything else, it is given back. */
public interface Reservation extends AutoCloseable {

    /** Where nothing is counted. */
    Reservation OF_NOTHING = new Reservation() {
        @Override
        public void settle(long inputTokens, long outputTokens) {
            // Nobody counts.
        }

        @Override
        public void keep() {
            // Nobody counts.
        }

        @Override
        public void close() {
            // Nothing is held.
        }
    };

    /** The call took this. */
    void settle(long inputTokens, long outputTokens);

    /** Nobody knows what the call took: what was reserved counts as spent. */
    void keep();

    @Override
    void close();
}
