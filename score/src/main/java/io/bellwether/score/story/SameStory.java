package io.bellwether.score.story;

/**
 * How likely two articles tell of one happening: the log odds of a logistic regression over the cosines of their texts
 * and headlines and the days between them. Static: it depends on the two articles alone. Fitted on pairs of dated news
 * articles that editors had put into one story or not.
 */
final class SameStory {

    /** From here two articles more likely than not tell of one happening. */
    static final double LIKELY = 0;

    /** Below this two articles are no evidence for one another. */
    static final double LEAST = -1.8;

    /** Told of pairs that have nothing in common. */
    static final double NOTHING = -12;

    private static final double LEAST_TEXT = 0.04;
    private static final double BIAS = -5.4;
    private static final double TEXT_ROOT = 12.2;
    private static final double HEADLINE = 2.8;
    private static final double PER_DAY = -2.27;

    /** Without headlines the texts must agree the more: what the headlines of one story usually share of them. */
    private static final double HEADLINE_OF_TEXT = 0.4;

    /** An article without a date of its own may be older than it looks. */
    private static final double DAYS_WITHOUT_DATE = 1;

    private static final double MILLIS_PER_DAY = 86_400_000.0;

    private SameStory() {}

    /** From {@link #NOTHING}; articles of two languages are compared by the terms that languages share. */
    static double logOdds(StoryFeatures one, StoryFeatures other) {
        return one.language().equals(other.language()) ? ofOneLanguage(one, other) : CrossLanguage.logOdds(one, other);
    }

    private static double ofOneLanguage(StoryFeatures one, StoryFeatures other) {
        double text = one.text().cosine(other.text());
        if (text < LEAST_TEXT) {
            return NOTHING;
        }
        boolean untitled = one.headline().size() == 0 || other.headline().size() == 0;
        double headline = untitled ? HEADLINE_OF_TEXT * text : one.headline().cosine(other.headline());
        double odds = BIAS + TEXT_ROOT * Math.sqrt(text) + HEADLINE * headline + PER_DAY * days(one, other);
        return Math.max(NOTHING, odds);
    }

    /** Days between two articles. */
    static double days(StoryFeatures one, StoryFeatures other) {
        double days = Math.abs(one.eventTime() - other.eventTime()) / MILLIS_PER_DAY;
        return one.dated() && other.dated() ? days : Math.max(days, DAYS_WITHOUT_DATE);
    }
}
