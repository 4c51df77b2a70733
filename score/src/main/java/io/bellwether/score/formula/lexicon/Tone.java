package io.bellwether.score.formula.lexicon;

/** What a word says of how sure a text is. */
public enum Tone {
    /** Bounds a claim: may, suggests, roughly. */
    QUALIFIED,
    /** Overstates a claim, belittles, or tells the reader what to feel. */
    CHARGED,
    /** Nothing: a phrase that hides such a word. */
    NONE
}
