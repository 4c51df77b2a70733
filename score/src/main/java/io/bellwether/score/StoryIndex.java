package io.bellwether.score;

import io.bellwether.news.state.StoryCandidate;
import io.bellwether.score.story.StoryGroup;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The candidates of the window, found by article and by the text that they share. Keys of the candidate store are
 * {@code textHash/eventTime/articleId}, so that the copies of a text stand together in time order.
 */
final class StoryIndex {

    /** Copies that are looked at; whoever comes after them is a duplicate that changes nothing for the others. */
    private static final int MOST_COPIES = 512;

    private final KeyValueStore<String, StoryCandidate> candidates;
    private final KeyValueStore<String, String> keys;
    private final long windowMillis;

    StoryIndex(
            KeyValueStore<String, StoryCandidate> candidates, KeyValueStore<String, String> keys, long windowMillis) {
        this.candidates = candidates;
        this.keys = keys;
        this.windowMillis = windowMillis;
    }

    /** The candidate held for an article. */
    Optional<StoryCandidate> find(String articleId) {
        return Optional.ofNullable(keys.get(articleId)).map(candidates::get);
    }

    void put(StoryCandidate candidate) {
        remove(candidate.getArticleId());
        String key = key(candidate);
        candidates.put(key, candidate);
        keys.put(candidate.getArticleId(), key);
    }

    void remove(String articleId) {
        String key = keys.delete(articleId);
        if (key != null) {
            candidates.delete(key);
        }
    }

    /** The stories among the articles that share a candidate's text. */
    List<StoryGroup> storiesAround(StoryCandidate candidate) {
        var copies = new ArrayList<StoryCandidate>();
        try (var entries = candidates.prefixScan(textKey(candidate), new StringSerializer())) {
            while (entries.hasNext() && copies.size() < MOST_COPIES) {
                copies.add(entries.next().value);
            }
        }
        return StoryGroup.split(copies, windowMillis);
    }

    private static String key(StoryCandidate candidate) {
        return textKey(candidate) + HexFormat.of().toHexDigits(candidate.getEventTime()) + "/"
                + candidate.getArticleId();
    }

    private static String textKey(StoryCandidate candidate) {
        String text = candidate.getTextHash();
        return (text == null ? "-" + candidate.getArticleId() : text) + "/";
    }
}
