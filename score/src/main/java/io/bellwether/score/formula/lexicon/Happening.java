package io.bellwether.score.formula.lexicon;

/**
 * A kind of happening.
 *
 * @param id stable name, e.g. {@code merger}
 * @param points what it is worth when the headline says so, 0 to 100
 * @param en English label, for use inside a sentence
 * @param zh Chinese label
 */
public record Happening(String id, double points, String en, String zh) {}
