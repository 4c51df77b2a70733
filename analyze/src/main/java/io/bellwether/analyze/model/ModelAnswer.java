package io.bellwether.analyze.model;

/** What a model gives back. */
public sealed interface ModelAnswer {

    /** Tokens that the model read. */
    long inputTokens();

    /** Tokens that the model wrote. */
    long outputTokens();

    /**
     * An answer that the server calls finished.
     *
     * @param text what the model wrote
     * @param model name of the model as the server reports it
     * @param inputTokens tokens read
     * @param outputTokens tokens written
     */
    record Finished(String text, String model, long inputTokens, long outputTokens) implements ModelAnswer {}

    /** Half an answer: the model ran out of tokens, or the stream was cut. It is never shown. */
    record Truncated(long inputTokens, long outputTokens) implements ModelAnswer {}

    /**
     * No answer.
     *
     * @param reason why, for the record
     * @param inputTokens tokens read for nothing
     * @param outputTokens tokens written for nothing
     */
    record Failed(String reason, long inputTokens, long outputTokens) implements ModelAnswer {

        /** Nothing was read or written. */
        public Failed(String reason) {
            this(reason, 0, 0);
        }
    }
}
