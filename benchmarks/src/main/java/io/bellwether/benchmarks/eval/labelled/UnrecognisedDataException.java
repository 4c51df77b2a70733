package io.bellwether.benchmarks.eval.labelled;

/** What was named cannot be read at all, or is none of the formats that an evaluation reads: the caller's mistake. */
public final class UnrecognisedDataException extends IllegalArgumentException {

    private static final long serialVersionUID = 1;

    /** With what was named, what was found there and what was expected. */
    public UnrecognisedDataException(String message) {
        super(message);
    }
}
