package io.bellwether.runtime;

/** Something outside failed that may work again later: the record is not at fault and must not become a dead letter. */
public final class TransientFailureException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public TransientFailureException(String message, Throwable cause) {
        super(message, cause);
    }
}
