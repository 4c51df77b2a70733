package io.bellwether.analyze.gate.check;

/** Whether the article bears a claim out. */
public enum Verdict {
    /** The article says so. */
    VERIFIED,
    /** The article does not say so; the sentence that claims it must go. */
    REJECTED,
    /** Nothing in the article tells, for example a name whose translation no table holds. */
    NOT_CHECKABLE
}
