package io.bellwether.score.formula;

/** The scores of an article. */
public enum ScoreName {
    /** Attention to the story, and how fast it grows. */
    HOT,
    /** This text alone. */
    QUALITY,
    /** Who is affected and how much. */
    IMPACT,
    /** Weighted mean of the three. */
    OVERALL
}
