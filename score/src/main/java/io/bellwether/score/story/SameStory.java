package io.bellwether.score.story;

/**
 * How likely two articles tell of one happening: the log odds of a logistic regression over the cosines of their texts,
 * headlines and names, and the days between them. Static: it depends on the two articles alone. Fitted on pairs of
 * dated news articles that editors had put into one story or not, and on look-alike happenings.
 */
final class SameStory {

    /** Below this two articles are no evidence for one another. */
    static final double LEAST = -1.2;

    /** Told of pairs that have nothing in common. */
    static final double NOTHING = -8;

    private static final double LEAST_TEXT = 0.04;
    private static final double BIAS = -4.63;
    private static final double TEXT_ROOT = 5.9;
    private static final double HEADLINE = 4.4;
    private static final double NAMES_ROOT = 2.5;
    private static final double PER_DAY = -1.46;

    /** Without headlines the texts must agree the more: what the headlines of one story usually share of them. */
    private static final double HEADLINE_OF_TEXT = 0.4;

    private static final double MILLIS_PER_DAY = 86_400_000.0;

    private SameStory() {}

    static double logOdds(StoryFeatures one, StoryFeatures other) {
        double text = one.text().dot(other.text());
        if (text < LEAST_TEXT) {
            return NOTHING;
        }
        boolean untitled = one.headline().size() == 0 || other.headline().size() == 0;
        double headline = untitled ? HEADLINE_OF_TEXT * text : one.headline().dot(other.headline());
        double days = Math.abs(one.eventTime() - other.eventTime()) / MILLIS_PER_DAY;
        double odds = BIAS
                + TEXT_ROOT * Math.sqrt(text)
                + HEADLINE * headline
                + NAMES_ROOT * Math.sqrt(one.names().dot(other.names()))
                + PER_DAY * days;
        return Math.max(NOTHING, odds);
    }
}
