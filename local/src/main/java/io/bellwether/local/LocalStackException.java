package io.bellwether.local;

/** The local stack cannot start or has broken; the message says what is wrong and what to do. */
public class LocalStackException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LocalStackException(String message) {
        super(message);
    }

    LocalStackException(String message, Throwable cause) {
        super(message, cause);
    }
}
