package io.bellwether.analyze.model;

import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A call to a model's server that gave no answer. Never carries a key or an article's text. */
public final class CallFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What went wrong, and what follows from it. */
    public enum Fault {
        /** No connection: nobody was asked. */
        UNREACHABLE("unreachable", true, true, true),
        /** HTTP 429: too much was asked. */
        BUSY("busy", true, true, false),
        /** HTTP 401, 403, 404: key, model or address are wrong; only a person can help. */
        UNUSABLE("unusable", false, true, true),
        /** HTTP 5xx. */
        SERVER_ERROR("server-error", true, false, true),
        /** No whole answer within the deadline. */
        TIMED_OUT("timed-out", true, false, true),
        /** The answer was cut off on its way, or is not what the protocol says. */
        BROKEN_ANSWER("broken-answer", true, false, false),
        /** The answer is larger than allowed. */
        TOO_LARGE("too-large", false, false, false),
        /** HTTP 400 and the like: the question itself is refused. */
        REJECTED("rejected", false, false, false);

        private final String code;
        private final boolean retried;
        private final boolean serversFault;
        private final boolean breaking;

        Fault(String code, boolean retried, boolean serversFault, boolean breaking) {
            this.code = code;
            this.retried = retried;
            this.serversFault = serversFault;
            this.breaking = breaking;
        }

        /** Stable name, for metrics and records. */
        public String code() {
            return code;
        }

        /** Whether the same question may get an answer a moment later. */
        public boolean isRetried() {
            return retried;
        }

        /** Whether it says nothing of the question: any other would have failed as well. */
        public boolean isServersFault() {
            return serversFault;
        }

        /** Whether it is a sign that the server is down. */
        public boolean isBreaking() {
            return breaking;
        }

        /** Whether the server may have worked, and so charge, for it. */
        public boolean mayHaveCost() {
            return this == TIMED_OUT || this == BROKEN_ANSWER || this == TOO_LARGE;
        }
    }

    private final Fault fault;
    private final @Nullable Duration retryAfter;

    public CallFailedException(Fault fault, String message, @Nullable Duration retryAfter) {
        super(message);
        this.fault = fault;
        this.retryAfter = retryAfter;
    }

    public CallFailedException(Fault fault, String message) {
        this(fault, message, null);
    }

    public Fault fault() {
        return fault;
    }

    /** How long the server wants to be left alone; empty when it did not say. */
    public Optional<Duration> retryAfter() {
        return Optional.ofNullable(retryAfter);
    }
}
