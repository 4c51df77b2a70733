package io.bellwether.ingest.article;

/**
 * Characters of a document.
 *
 * @param text the characters, without byte order mark
 * @param charset name of the encoding they were read in, lower case
 * @param repaired whether some bytes were not well-formed in it, or the declared encoding was not the real one
 */
public record DecodedText(String text, String charset, boolean repaired) {}
