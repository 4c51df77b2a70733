package io.bellwether.reader.webhook;

import java.time.Duration;

/** A receiver did not take a message this time. */
final class NotTakenException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Duration atLeast;

    /**
     * A failed attempt.
     *
     * @param atLeast how long the receiver wants to be left alone
     */
    NotTakenException(String reason, Duration atLeast) {
        super(reason);
        this.atLeast = atLeast;
    }

    Duration atLeast() {
        return atLeast;
    }
}
