package io.bellwether.enrich.segment;

/**
 * A word, number or mark of the text.
 *
 * @param start first UTF-16 code unit
 * @param end one past the last
 * @param kind what it is made of
 */
public record Token(int start, int end, TokenKind kind) {}
