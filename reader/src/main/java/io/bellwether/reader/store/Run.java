package io.bellwether.reader.store;

/**
 * A piece of text.
 *
 * @param text as it stands
 * @param isMatch whether a search found it
 */
public record Run(String text, boolean isMatch) {}
