package io.bellwether.score.story;

import io.bellwether.news.state.StoryCandidate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of an article is compared with others.
 *
 * @param eventTime milliseconds
 * @param shared what articles of different languages have in common
 * @param textHash equal for verbatim copies; absent when too short to tell
 * @param sketch smallest shingle hashes, ascending
 */
record StoryFeatures(
        String articleId,
        long eventTime,
        SparseVector text,
        SparseVector headline,
        SparseVector names,
        SparseVector shared,
        @Nullable String textHash,
        List<Integer> sketch) {

    static StoryFeatures of(StoryCandidate candidate) {
        return new StoryFeatures(
                candidate.getArticleId(),
                candidate.getEventTime(),
                SparseVector.of(candidate.getText()),
                SparseVector.of(candidate.getHeadline()),
                SparseVector.of(candidate.getNames()),
                SparseVector.of(candidate.getShared()),
                candidate.getTextHash(),
                candidate.getSketch());
    }

    boolean isCopyOf(StoryFeatures other) {
        return (textHash != null && textHash.equals(other.textHash)) || NearDuplicates.are(sketch, other.sketch);
    }
}
