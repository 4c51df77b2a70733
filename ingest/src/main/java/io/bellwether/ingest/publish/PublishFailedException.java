package io.bellwether.ingest.publish;

/** A record could not be brought to the broker, or nobody knows whether it was. */
public final class PublishFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final boolean retriable;

    PublishFailedException(String message, Throwable cause, boolean retriable) {
        super(message, cause);
        this.retriable = retriable;
    }

    /**
     * Whether trying the same again may help (broker or registry out of reach). The record may have arrived all the
     * same; its id makes a second copy harmless. When false, this publisher takes nothing any more.
     */
    public boolean isRetriable() {
        return retriable;
    }
}
