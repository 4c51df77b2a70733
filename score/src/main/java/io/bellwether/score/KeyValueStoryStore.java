package io.bellwether.score;

import io.bellwether.news.state.StoryCandidate;
import io.bellwether.score.story.StoryStore;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * The index's articles in two state stores: candidates by article id, and members by {@code storyId/eventTime/articleId},
 * so that a story's members stand together in time order.
 */
final class KeyValueStoryStore implements StoryStore {

    private static final byte[] PRESENT = {1};
    private static final String PART = "/";
    private static final int TIME_DIGITS = 16;

    private final KeyValueStore<String, StoryCandidate> candidates;
    private final KeyValueStore<String, byte[]> members;

    KeyValueStoryStore(KeyValueStore<String, StoryCandidate> candidates, KeyValueStore<String, byte[]> members) {
        this.candidates = candidates;
        this.members = members;
    }

    @Override
    public @Nullable StoryCandidate find(String articleId) {
        return candidates.get(articleId);
    }

    @Override
    public void put(StoryCandidate candidate) {
        candidates.put(candidate.getArticleId(), candidate);
    }

    @Override
    public void remove(String articleId) {
        candidates.delete(articleId);
    }

    @Override
    public List<String> members(String storyId) {
        var ids = new ArrayList<String>();
        String prefix = storyId + PART;
        try (var entries = members.prefixScan(prefix, new StringSerializer())) {
            entries.forEachRemaining(entry -> ids.add(entry.key.substring(prefix.length() + TIME_DIGITS + 1)));
        }
        return ids;
    }

    @Override
    public void enter(String storyId, StoryCandidate member) {
        members.put(key(storyId, member), PRESENT);
    }

    @Override
    public void leave(String storyId, StoryCandidate member) {
        members.delete(key(storyId, member));
    }

    @Override
    public void forEach(Consumer<StoryCandidate> action) {
        try (var all = candidates.all()) {
            all.forEachRemaining(entry -> action.accept(entry.value));
        }
    }

    private static String key(String storyId, StoryCandidate member) {
        // Times before 1970 come first, too.
        long ordered = member.getEventTime() ^ Long.MIN_VALUE;
        return storyId + PART + HexFormat.of().toHexDigits(ordered) + PART + member.getArticleId();
    }
}
