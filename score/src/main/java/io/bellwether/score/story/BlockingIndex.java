package io.bellwether.score.story;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Finds the articles worth comparing: those that share two of their heaviest terms (or the text's hash). A pair of heavy
 * terms is rare, so that the lists stay short however many articles the window holds. In memory; derived from the
 * articles alone, and built again from them after a restart.
 */
final class BlockingIndex {

    private static final int HEAVIEST_OF_TEXT = 12;
    private static final int HEAVIEST_OF_HEADLINE = 6;
    private static final int HEAVIEST_OF_NAMES = 6;
    private static final long MIX = 0x9E3779B97F4A7C15L;

    /** An article in the index. */
    static final class Entry {

        private final String articleId;
        private final long eventTime;
        private final long[] keys;

        private Entry(StoryFeatures features) {
            this.articleId = features.articleId();
            this.eventTime = features.eventTime();
            this.keys = keys(features);
        }

        String articleId() {
            return articleId;
        }

        long eventTime() {
            return eventTime;
        }
    }

    private final Map<String, Entry> entries = new HashMap<>();
    private final Map<Long, List<Entry>> byKey = new HashMap<>();
    private final TreeMap<Long, Integer> times = new TreeMap<>();

    void add(StoryFeatures features) {
        remove(features.articleId());
        var entry = new Entry(features);
        entries.put(entry.articleId(), entry);
        times.merge(entry.eventTime(), 1, Integer::sum);
        for (long key : entry.keys) {
            byKey.computeIfAbsent(key, fresh -> new ArrayList<>(1)).add(entry);
        }
    }

    void remove(String articleId) {
        Entry entry = entries.remove(articleId);
        if (entry != null) {
            times.computeIfPresent(entry.eventTime(), (time, count) -> count == 1 ? null : count - 1);
            for (long key : entry.keys) {
                List<Entry> list = byKey.get(key);
                if (list != null) {
                    list.remove(entry);
                    if (list.isEmpty()) {
                        byKey.remove(key);
                    }
                }
            }
        }
    }

    /** Whether there is an article at a time or after it; in a stream there hardly ever is. */
    boolean isSince(long eventTime) {
        return !times.isEmpty() && times.lastKey() >= eventTime;
    }

    /** Articles within a window around this one that share a key with it, itself left out; each once, in no order. */
    Iterable<Entry> near(StoryFeatures features, long windowMillis) {
        Map<String, Entry> found = new HashMap<>();
        for (long key : keys(features)) {
            @Nullable List<Entry> list = byKey.get(key);
            if (list != null) {
                for (Entry entry : list) {
                    boolean within = Math.abs(entry.eventTime() - features.eventTime()) <= windowMillis;
                    if (within && !entry.articleId().equals(features.articleId())) {
                        found.put(entry.articleId(), entry);
                    }
                }
            }
        }
        return found.values();
    }

    private static long[] keys(StoryFeatures features) {
        var keys = new ArrayList<Long>();
        addPairs(features.text().heaviest(HEAVIEST_OF_TEXT), keys);
        addPairs(features.headline().heaviest(HEAVIEST_OF_HEADLINE), keys);
        addPairs(features.names().heaviest(HEAVIEST_OF_NAMES), keys);
        if (features.textHash() != null) {
            keys.add((long) features.textHash().hashCode() * MIX);
        }
        return keys.stream().mapToLong(Long::longValue).distinct().sorted().toArray();
    }

    private static void addPairs(int[] terms, List<Long> keys) {
        for (int i = 0; i < terms.length; i++) {
            for (int j = i + 1; j < terms.length; j++) {
                keys.add(((long) terms[i] << 32 | (terms[j] & 0xFFFF_FFFFL)) * MIX);
            }
        }
    }
}
