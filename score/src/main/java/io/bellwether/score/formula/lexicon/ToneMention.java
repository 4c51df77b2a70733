package io.bellwether.score.formula.lexicon;

/**
 * A word that says how sure a text is.
 *
 * @param tone qualified or charged
 * @param start first code unit in the searched text
 * @param end one past the last
 */
public record ToneMention(Tone tone, int start, int end) {}
