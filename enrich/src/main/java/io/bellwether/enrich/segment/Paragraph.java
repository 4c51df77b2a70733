package io.bellwether.enrich.segment;

/**
 * Text between blank lines, outer white space left out.
 *
 * @param start first UTF-16 code unit
 * @param end one past the last
 */
public record Paragraph(int start, int end) {}
