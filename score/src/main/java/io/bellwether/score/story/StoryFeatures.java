package io.bellwether.score.story;

import io.bellwether.news.state.StoryCandidate;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What of an article is compared with others.
 *
 * @param language ISO 639-1 code, or "und"
 * @param eventTime milliseconds
 * @param dated whether the event time is the source's own; otherwise it is when the article was taken in
 * @param names the heaviest names; used to find articles worth comparing
 * @param shared what articles of different languages have in common
 * @param textHash equal for verbatim copies; absent when too short to tell
 */
record StoryFeatures(
        String language,
        long eventTime,
        boolean dated,
        SparseVector text,
        SparseVector headline,
        SparseVector names,
        SparseVector shared,
        @Nullable String textHash,
        Sketch sketch) {

    private static final int HEAVIEST_OF_TEXT = 12;
    private static final int HEAVIEST_OF_HEADLINE = 8;
    private static final int HEAVIEST_OF_NAMES = 8;
    private static final int HEAVIEST_OF_SHARED = 10;
    private static final int SMALLEST_OF_SKETCH = 4;
    private static final int MIX = 0x9E3779B1;

    static StoryFeatures of(StoryCandidate candidate) {
        return new StoryFeatures(
                candidate.getLanguage(),
                candidate.getEventTime(),
                candidate.getDated(),
                SparseVector.of(candidate.getText()),
                SparseVector.of(candidate.getHeadline()),
                SparseVector.of(candidate.getNames()),
                SparseVector.of(candidate.getShared()),
                candidate.getTextHash(),
                Sketch.of(candidate.getSketch()));
    }

    boolean isCopyOf(StoryFeatures other) {
        return (textHash != null && textHash.equals(other.textHash)) || sketch.isCopyOf(other.sketch);
    }

    /** Whether two states of one article are compared alike. */
    static boolean areSame(StoryCandidate one, StoryCandidate other) {
        return one.getEventTime() == other.getEventTime()
                && one.getDated() == other.getDated()
                && one.getText().equals(other.getText())
                && one.getHeadline().equals(other.getHeadline())
                && one.getNames().equals(other.getNames())
                && one.getShared().equals(other.getShared())
                && one.getLanguage().equals(other.getLanguage())
                && Objects.equals(one.getTextHash(), other.getTextHash())
                && one.getSketch().equals(other.getSketch());
    }

    /**
     * Keys under which articles worth comparing meet: pairs of the heaviest terms. A pair is rare, so that the lists stay
     * short however many articles there are. Two pairs with one key only cost a comparison.
     */
    int[] blockingKeys() {
        var keys = IntStream.builder();
        addPairs(text.heaviest(HEAVIEST_OF_TEXT), keys);
        addPairs(headline.heaviest(HEAVIEST_OF_HEADLINE), keys);
        addPairs(names.heaviest(HEAVIEST_OF_NAMES), keys);
        addPairs(shared.heaviest(HEAVIEST_OF_SHARED), keys);
        return keys.build().distinct().sorted().toArray();
    }

    /** Keys under which copies meet. */
    int[] copyKeys() {
        var keys = IntStream.builder();
        if (textHash != null) {
            keys.add(textHash.hashCode() * MIX);
        }
        for (int hash : sketch.smallest(SMALLEST_OF_SKETCH)) {
            keys.add(hash);
        }
        return keys.build().distinct().sorted().toArray();
    }

    private static void addPairs(int[] terms, IntStream.Builder keys) {
        for (int i = 0; i < terms.length; i++) {
            for (int j = i + 1; j < terms.length; j++) {
                int pair = (terms[i] * MIX + terms[j]) * MIX;
                keys.add(pair ^ (pair >>> 15));
            }
        }
    }
}
