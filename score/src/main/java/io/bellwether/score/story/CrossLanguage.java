package io.bellwether.score.story;

/**
 * How likely two articles of different languages tell of one happening: log odds from the cosine of their shared terms
 * and the days between them, like {@link SameStory} for those of one language. The slope is that of a logistic
 * regression on 500 pairs of Chinese and English texts of one happening (half of them of alternate sentences, so that
 * none is a translation of another) against a million of other texts. The bias is two below the fitted one, since a
 * window holds thousands of candidates and a false join costs more than a missed one: of a million unrelated pairs of
 * any day fewer than 28 are above 0, nearly all reports of one war in other years.
 */
final class CrossLanguage {

    private static final double BIAS = -14.5;
    private static final double SHARED_ROOT = 26.6;
    private static final double PER_DAY = -1.46;

    private CrossLanguage() {}

    /** From {@link SameStory#NOTHING}. */
    static double logOdds(StoryFeatures one, StoryFeatures other) {
        double odds = BIAS
                + SHARED_ROOT * Math.sqrt(one.shared().cosine(other.shared()))
                + PER_DAY * SameStory.days(one, other);
        return Math.max(SameStory.NOTHING, odds);
    }
}
