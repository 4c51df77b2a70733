package io.bellwether.score.formula;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Every component of every score with its stable name and its default weight. The default weights of a score sum to
 * 100, so that by default a contribution is weight times value over 100.
 */
public enum ScorePart {
    /** Independent publisher families that report the story, decayed. */
    FAMILIES(ScoreName.HOT, "publisher-families", 60),
    /** Families that joined within the growth window. */
    GROWTH(ScoreName.HOT, "growth", 20),
    /** Engagement against its typical level, decayed. */
    ENGAGEMENT(ScoreName.HOT, "engagement-level", 12),
    /** Engagement gained between signal updates. */
    ENGAGEMENT_GROWTH(ScoreName.HOT, "engagement-growth", 8),

    /** How much of the article the text is believed to be. */
    COMPLETENESS(ScoreName.QUALITY, "extraction-completeness", 11),
    /** Words, or characters in scripts without spaces. */
    LENGTH(ScoreName.QUALITY, "length", 8),
    /** Share of sentences that name someone or give a figure. */
    EVIDENCE(ScoreName.QUALITY, "evidence-sentences", 8),
    /** Verbatim quotes that the text attributes. */
    QUOTES(ScoreName.QUALITY, "attributed-quotes", 5),
    /** A named author and a publication time. */
    BYLINE(ScoreName.QUALITY, "byline-and-date", 15),
    /** How much of the text is the article's own within its story. */
    ORIGINALITY(ScoreName.QUALITY, "originality", 8),
    /** Headline without bait or shouting that the body bears out. */
    HEADLINE(ScoreName.QUALITY, "headline-honesty", 6),
    /** Sentences of a length that reads well. */
    READABILITY(ScoreName.QUALITY, "readability", 4),
    /** Words that bound a claim against words that overstate it. */
    LANGUAGE(ScoreName.QUALITY, "measured-language", 16),
    /** Paragraphs long enough to develop a thought. */
    PARAGRAPHS(ScoreName.QUALITY, "paragraph-depth", 12),
    /** Standing of the outlet by configuration. */
    OUTLET(ScoreName.QUALITY, "outlet-tier", 7),

    /** How prominent the named entities are. */
    PROMINENCE(ScoreName.IMPACT, "entity-prominence", 22),
    /** The largest figure: money, people or percent. */
    FIGURES(ScoreName.IMPACT, "figure-scale", 20),
    /** Kind of happening: law, incident, merger and so on. */
    HAPPENING(ScoreName.IMPACT, "kind-of-happening", 26),
    /** Sectors that the tags cover. */
    SECTORS(ScoreName.IMPACT, "sectors", 8),
    /** Places that the text names. */
    REGIONS(ScoreName.IMPACT, "regions", 8),
    /** Publisher families and original articles of the story. */
    STORY_SIZE(ScoreName.IMPACT, "story-size", 16),

    /** The Hot score. */
    OVERALL_HOT(ScoreName.OVERALL, "hot", 30),
    /** The Quality score. */
    OVERALL_QUALITY(ScoreName.OVERALL, "quality", 30),
    /** The Impact score. */
    OVERALL_IMPACT(ScoreName.OVERALL, "impact", 40);

    private static final Map<ScoreName, List<ScorePart>> BY_SCORE =
            Arrays.stream(values()).collect(Collectors.groupingBy(ScorePart::score));

    private final ScoreName score;
    private final String id;
    private final double defaultWeight;

    ScorePart(ScoreName score, String id, double defaultWeight) {
        this.score = score;
        this.id = id;
        this.defaultWeight = defaultWeight;
    }

    /** The score that this is a part of. */
    public ScoreName score() {
        return score;
    }

    /** Stable name in records, e.g. {@code publisher-families}. */
    public String id() {
        return id;
    }

    /** Weight when none is configured, greater than 0. */
    public double defaultWeight() {
        return defaultWeight;
    }

    /** Name in configuration: score and id, e.g. {@code hot.publisher-families}. */
    public String key() {
        return score.name().toLowerCase(Locale.ROOT) + "." + id;
    }

    /** The part with this {@link #key()}; empty when there is none. */
    public static Optional<ScorePart> ofKey(String key) {
        return Arrays.stream(values()).filter(part -> part.key().equals(key)).findFirst();
    }

    /** The parts of a score, in the order of its record. */
    public static List<ScorePart> of(ScoreName score) {
        return Objects.requireNonNull(BY_SCORE.get(score));
    }
}
