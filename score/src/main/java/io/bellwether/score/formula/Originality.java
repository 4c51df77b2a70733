package io.bellwether.score.formula;

import org.jspecify.annotations.Nullable;

/**
 * How much of an article is its own within its story.
 *
 * @param share 0 (verbatim copy) to 1 (original); NaN when nobody looked, which counts as 0
 * @param copyOf the article that it copies; null when it copies none or that is not known
 */
public record Originality(double share, @Nullable String copyOf) {

    /** Nothing earlier in the story has this text. */
    public static Originality original() {
        return new Originality(1, null);
    }

    /** The text of an earlier article of the story. */
    public static Originality verbatimCopyOf(String articleId) {
        return new Originality(0, articleId);
    }

    /** Mostly the text of an earlier article; {@code share} of it is new. */
    public static Originality nearCopyOf(String articleId, double share) {
        return new Originality(share, articleId);
    }

    /** Nobody looked. */
    public static Originality unknown() {
        return new Originality(Double.NaN, null);
    }
}
