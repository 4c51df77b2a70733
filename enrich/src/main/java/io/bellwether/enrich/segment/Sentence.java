package io.bellwether.enrich.segment;

import io.bellwether.news.Span;

/**
 * A sentence, heading, list item or table row.
 *
 * @param start first UTF-16 code unit
 * @param end one past the last
 * @param paragraph ordinal of its paragraph
 * @param firstToken ordinal of its first token
 * @param endToken one past the ordinal of its last token
 */
public record Sentence(int start, int end, int paragraph, int firstToken, int endToken) {

    /** Its place as the records write it. */
    public Span span() {
        return new Span(start, end);
    }
}
