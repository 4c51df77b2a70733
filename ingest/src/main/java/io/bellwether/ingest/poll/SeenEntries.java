package io.bellwether.ingest.poll;

import io.bellwether.ingest.Parsed;
import io.bellwether.news.SeenEntry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What of a feed was published before, and what is new: by id and hash. An id that stands twice in one document counts
 * once, the first time, since two entries of one id would replace each other at every poll.
 */
final class SeenEntries {

    /** Entries read of one poll and ids kept in a cursor, at most. */
    static final int MOST = 2_000;

    /** Ids kept beside those of the current documents, at least: entries come back after an editor's slip. */
    private static final int KEPT_BESIDE = 100;

    private final Map<String, String> before = new LinkedHashMap<>();
    private final Map<String, String> now = new LinkedHashMap<>();
    private final List<Parsed> fresh = new ArrayList<>();
    private int unchanged;

    SeenEntries(List<SeenEntry> seen) {
        seen.forEach(entry -> before.putIfAbsent(entry.getArticleId(), entry.getHash()));
    }

    /** Takes a document's entries, newest first. */
    void add(List<Parsed> entries) {
        for (Parsed entry : entries) {
            if (now.size() >= MOST) {
                return;
            }
            String id = id(entry);
            String hash = hash(entry);
            if (now.putIfAbsent(id, hash) != null) {
                continue;
            }
            if (hash.equals(before.get(id))) {
                unchanged++;
            } else {
                fresh.add(entry);
            }
        }
    }

    /** Whether an entry so far was known before: then older documents have nothing new. */
    boolean overlaps() {
        return now.keySet().stream().anyMatch(before::containsKey);
    }

    /** Whether no further entry is taken. */
    boolean isFull() {
        return now.size() >= MOST;
    }

    /** What is new or changed, oldest first. */
    List<Parsed> fresh() {
        var oldestFirst = new ArrayList<>(fresh);
        Collections.reverse(oldestFirst);
        return oldestFirst;
    }

    int unchanged() {
        return unchanged;
    }

    /**
     * What the cursor is to remember: the entries of now, then those of before.
     *
     * @param pending fresh entries that are not published yet; of them what was known before stays known
     */
    List<SeenEntry> remembered(List<Parsed> pending) {
        // An empty document or an error page in the feed's place must not make it forget.
        int usual = 3 * now.size() + KEPT_BESIDE;
        int most = Math.min(MOST, usual >= before.size() ? usual : before.size() + now.size());
        var all = new LinkedHashMap<>(now);
        pending.forEach(entry -> all.remove(id(entry)));
        before.forEach(all::putIfAbsent);
        var remembered = new ArrayList<SeenEntry>(Math.min(most, all.size()));
        for (var entry : all.entrySet()) {
            if (remembered.size() == most) {
                break;
            }
            remembered.add(SeenEntry.newBuilder()
                    .setArticleId(entry.getKey())
                    .setHash(entry.getValue())
                    .build());
        }
        return remembered;
    }

    private static String id(Parsed entry) {
        if (entry instanceof Parsed.Article article) {
            return article.article().getArticleId();
        } else if (entry instanceof Parsed.Withdrawal withdrawal) {
            return withdrawal.articleId();
        }
        // Bad entries have no id; their bytes tell whether they were reported already.
        return "dlq:" + hash(entry);
    }

    private static String hash(Parsed entry) {
        if (entry instanceof Parsed.Article article) {
            return EntryHash.of(article.article());
        } else if (entry instanceof Parsed.Rejected rejected) {
            return EntryHash.of(rejected.original());
        }
        return "withdrawn";
    }
}
