package io.bellwether.analyze.model;

import java.time.Duration;

/** The server cannot be asked at present, whatever the question: nothing is wrong with the article. */
public final class ModelUnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Duration pause;

    /**
     * Says why.
     *
     * @param pause how long to leave it alone
     */
    public ModelUnavailableException(String message, Duration pause) {
        super(message);
        this.pause = pause;
    }

    public Duration pause() {
        return pause;
    }
}
