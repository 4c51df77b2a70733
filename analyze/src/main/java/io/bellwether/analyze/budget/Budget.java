package io.bellwether.analyze.budget;

import io.bellwether.analyze.model.OverBudgetException;

/** What the day allows. Safe for use by many threads. */
public interface Budget {

    /** Allows for everything and writes nothing down. */
    Budget UNLIMITED = new Budget() {
        @Override
        public Reservation reserve(long inputTokens, long outputTokens) {
            return Reservation.OF_NOTHING;
        }

        @Override
        public boolean hasRoom(long inputTokens, long outputTokens) {
            return true;
        }
    };

    /**
     * Holds what a call may take, at most. Waits for calls in flight where these may give something back.
     *
     * @throws OverBudgetException when the day does not allow for it
     */
    Reservation reserve(long inputTokens, long outputTokens);

    /** Whether the day would allow for this much, were all calls in flight given back; a look, not a promise. */
    boolean hasRoom(long inputTokens, long outputTokens);
}
