package io.bellwether.analyze.app;

import io.bellwether.analyze.policy.Importance;
import java.time.Instant;
import java.util.Comparator;
import org.apache.kafka.common.TopicPartition;
import org.jspecify.annotations.Nullable;

/**
 * An article that a model is to be asked about.
 *
 * @param contentHash content of the revision
 * @param cardKey key of its card
 * @param partition where its scored record stands
 * @param offset where its scored record stands
 * @param setbacks how often it came back because the server could not be asked
 * @param firstSetback when it first did; absent when it never did
 */
record Candidate(
        String articleId,
        String contentHash,
        String cardKey,
        TopicPartition partition,
        long offset,
        Importance importance,
        int setbacks,
        @Nullable Instant firstSetback) {

    /** Those that came back wait behind the others: one of them may be what the server cannot bear. */
    static final Comparator<Candidate> ORDER = Comparator.comparingInt(Candidate::setbacks)
            .thenComparing(Candidate::importance)
            .thenComparing(Candidate::articleId);

    Candidate setBack(Instant now) {
        return new Candidate(
                articleId,
                contentHash,
                cardKey,
                partition,
                offset,
                importance,
                setbacks + 1,
                firstSetback == null ? now : firstSetback);
    }
}
