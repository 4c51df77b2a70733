package io.bellwether.score.story;

import io.bellwether.news.state.StoryCandidate;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What of an article is compared with others. Immutable. */
final class StoryFeatures {

    private static final int HEAVIEST_OF_TEXT = 12;
    private static final int HEAVIEST_OF_HEADLINE = 8;
    private static final int HEAVIEST_OF_SHARED = 8;
    private static final int SMALLEST_OF_SKETCH = 4;
    private static final int MIX = 0x9E3779B1;

    private final String language;
    private final long eventTime;
    private final boolean dated;
    private final SparseVector text;
    private final SparseVector headline;
    private final SparseVector shared;
    private final @Nullable String textHash;
    private final Sketch sketch;
    private final int[] blockingKeys;

    private StoryFeatures(StoryCandidate candidate) {
        this.language = candidate.getLanguage();
        this.eventTime = candidate.getEventTime();
        this.dated = candidate.getDated();
        this.text = SparseVector.of(candidate.getText());
        this.headline = SparseVector.of(candidate.getHeadline());
        this.shared = SparseVector.of(candidate.getShared());
        this.textHash = candidate.getTextHash();
        this.sketch = Sketch.of(candidate.getSketch());
        this.blockingKeys = blockingKeys(text, headline, shared);
    }

    static StoryFeatures of(StoryCandidate candidate) {
        return new StoryFeatures(candidate);
    }

    /** ISO 639-1 code, or "und". */
    String language() {
        return language;
    }

    /** Milliseconds. */
    long eventTime() {
        return eventTime;
    }

    /** Whether the event time is the source's own; otherwise it is when the article was taken in. */
    boolean dated() {
        return dated;
    }

    SparseVector text() {
        return text;
    }

    SparseVector headline() {
        return headline;
    }

    /** What articles of different languages have in common. */
    SparseVector shared() {
        return shared;
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
                && one.getShared().equals(other.getShared())
                && one.getLanguage().equals(other.getLanguage())
                && Objects.equals(one.getTextHash(), other.getTextHash())
                && one.getSketch().equals(other.getSketch());
    }

    /**
     * Keys under which articles worth comparing meet: pairs of the heaviest terms. A pair is rare, so that the lists stay
     * short however many articles there are. Two pairs with one key only cost a comparison. Not to be written to.
     */
    int[] blockingKeys() {
        return blockingKeys;
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

    private static int[] blockingKeys(SparseVector text, SparseVector headline, SparseVector shared) {
        var keys = IntStream.builder();
        addPairs(text.heaviest(HEAVIEST_OF_TEXT), keys);
        addPairs(headline.heaviest(HEAVIEST_OF_HEADLINE), keys);
        addPairs(shared.heaviest(HEAVIEST_OF_SHARED), keys);
        int[] sorted = keys.build().sorted().toArray();
        int distinct = 0;
        for (int i = 0; i < sorted.length; i++) {
            if (i == 0 || sorted[i] != sorted[i - 1]) {
                sorted[distinct++] = sorted[i];
            }
        }
        return Arrays.copyOf(sorted, distinct);
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
