package io.bellwether.score.formula.lexicon;

/**
 * Words that tell of a happening.
 *
 * @param happening what they tell of
 * @param start first code unit in the searched text
 * @param end one past the last
 */
public record HappeningMention(Happening happening, int start, int end) {}
