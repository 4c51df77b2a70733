package io.bellwether.score.story;

import io.bellwether.news.state.StoryCandidate;
import org.jspecify.annotations.Nullable;

/** An article as the index holds it in memory: its place in the order by which articles decide, and what it decided. */
final class HeldArticle implements Comparable<HeldArticle> {

    private final String articleId;
    private final long eventTime;
    private int sequence;

    /** Null while it is on its way. */
    private @Nullable Strand strand;

    /** The earlier article that this one copies; null when it copies none. */
    private @Nullable HeldArticle original;

    private boolean evidence;

    /** Null until it is compared, and again when it has not been for long. */
    private @Nullable StoryFeatures features;

    private boolean comparedLately;

    HeldArticle(String articleId, long eventTime, int sequence) {
        this.articleId = articleId;
        this.eventTime = eventTime;
        this.sequence = sequence;
    }

    HeldArticle(StoryCandidate candidate) {
        this(candidate.getArticleId(), candidate.getEventTime(), candidate.getSequence());
    }

    String articleId() {
        return articleId;
    }

    long eventTime() {
        return eventTime;
    }

    int sequence() {
        return sequence;
    }

    void setSequence(int sequence) {
        this.sequence = sequence;
    }

    @Nullable
    Strand strand() {
        return strand;
    }

    @Nullable
    HeldArticle original() {
        return original;
    }

    boolean isCopy() {
        return original != null;
    }

    /** Whether it speaks for its strand. */
    boolean isEvidence() {
        return evidence;
    }

    void setEvidence(boolean evidence) {
        this.evidence = evidence;
    }

    /** What of it was compared lately, if it was. */
    @Nullable
    StoryFeatures features() {
        comparedLately = true;
        return features;
    }

    void setFeatures(@Nullable StoryFeatures features) {
        this.features = features;
    }

    /** Whether it was compared since this was asked last. */
    boolean wasComparedSince() {
        boolean compared = comparedLately;
        comparedLately = false;
        return compared;
    }

    /** Remembers where it is; {@link Strand} keeps the other side. */
    void setPlace(@Nullable Strand strand, @Nullable HeldArticle original) {
        this.strand = strand;
        this.original = original;
    }

    /** By event time, ties by id. */
    @Override
    public int compareTo(HeldArticle other) {
        return eventTime == other.eventTime
                ? articleId.compareTo(other.articleId)
                : Long.compare(eventTime, other.eventTime);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof HeldArticle held && compareTo(held) == 0;
    }

    @Override
    public int hashCode() {
        return articleId.hashCode();
    }

    @Override
    public String toString() {
        return articleId;
    }
}
