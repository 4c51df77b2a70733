package io.bellwether.score.formula.lexicon;

/**
 * Words that tell how a happening is framed.
 *
 * @param framing what they say
 * @param start first code unit in the searched text
 * @param end one past the last
 */
public record FramingMention(Framing framing, int start, int end) {}
