package io.bellwether.enrich.quote;

/**
 * A stretch of text between quotation marks.
 *
 * @param open index of the opening mark
 * @param start first code unit within the marks
 * @param end one past the last within the marks
 * @param close one past the closing mark
 */
public record Quotation(int open, int start, int end, int close) {}
