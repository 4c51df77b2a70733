package io.bellwether.analyze.model;

/** What a model gives back. */
public sealed interface ModelAnswer {

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
     */
    record Failed(String reason) implements ModelAnswer {}
}
