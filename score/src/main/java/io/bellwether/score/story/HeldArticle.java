package io.bellwether.score.story;

import io.bellwether.news.state.StoryCandidate;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/** An article as the index holds it in memory: its place in the order by which articles decide, and what it decided. */
final class HeldArticle implements Comparable<HeldArticle> {

    /** By event time, ties by id. */
    private static final Comparator<HeldArticle> BY_TIME =
            Comparator.comparingLong((HeldArticle held) -> held.eventTime).thenComparing(held -> held.articleId);

    private final String articleId;
    private final long eventTime;
    private int sequence;

    /** Null while it is on its way. */
    private @Nullable Strand strand;

    /** The earlier article that this one copies; null when it copies none. */
    private @Nullable HeldArticle original;

    private boolean evidence;

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

    /** Remembers where it is; {@link Strand} keeps the other side. */
    void setPlace(@Nullable Strand strand, @Nullable HeldArticle original) {
        this.strand = strand;
        this.original = original;
    }

    @Override
    public int compareTo(HeldArticle other) {
        return BY_TIME.compare(this, other);
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
