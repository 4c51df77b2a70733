package io.bellwether.score.story;

import io.bellwether.news.state.StoryCandidate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What of an article is compared with others.
 *
 * @param eventTime milliseconds
 * @param textHash equal for verbatim copies; absent when too short to tell
 * @param sketch smallest shingle hashes, ascending
 */
record StoryFeatures(
        String articleId,
        long eventTime,
        SparseVector text,
        SparseVector headline,
        SparseVector names,
        @Nullable String textHash,
        List<Integer> sketch) {

    static StoryFeatures of(StoryCandidate candidate) {
        return new StoryFeatures(
                candidate.getArticleId(),
                candidate.getEventTime(),
                SparseVector.of(candidate.getText()),
                SparseVector.of(candidate.getHeadline()),
                SparseVector.of(candidate.getNames()),
                candidate.getTextHash(),
                candidate.getSketch());
    }

    boolean isCopyOf(StoryFeatures other) {
        return (textHash != null && textHash.equals(other.textHash)) || NearDuplicates.are(sketch, other.sketch);
    }
}
