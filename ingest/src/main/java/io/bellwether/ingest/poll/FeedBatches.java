package io.bellwether.ingest.poll;

import io.bellwether.ingest.Parsed;
import io.bellwether.ingest.publish.FeedLog;
import io.bellwether.news.FeedCursor;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Publishes what a poll found new, in transactions of bounded size. Each but the last carries a cursor that knows what
 * was published so far and still has the old validators, so that after a crash the document is read again and only the
 * rest of it is published.
 */
final class FeedBatches {

    private static final int MOST_ENTRIES = 200;
    private static final long MOST_CHARACTERS = 8L << 20;

    private final FeedLog log;
    private final @Nullable FullText fullText;

    FeedBatches(FeedLog log, @Nullable FullText fullText) {
        this.log = log;
        this.fullText = fullText;
    }

    /**
     * Publishes everything fresh.
     *
     * @param before the cursor as it is in the log
     * @param after the cursor when all is published, but for what it remembers
     */
    void publish(SeenEntries seen, FeedCursor before, FeedCursor after) throws InterruptedException {
        var fresh = seen.fresh();
        var batch = new ArrayList<Parsed>();
        long characters = 0;
        for (int i = 0; i < fresh.size(); i++) {
            var entry = fullText == null ? fresh.get(i) : fullText.of(fresh.get(i));
            batch.add(entry);
            characters += size(entry);
            boolean isLast = i == fresh.size() - 1;
            if (!isLast && (batch.size() >= MOST_ENTRIES || characters >= MOST_CHARACTERS)) {
                log.commit(batch, remembering(before, seen, fresh.subList(i + 1, fresh.size())));
                batch.clear();
                characters = 0;
            }
        }
        log.commit(batch, remembering(after, seen, List.of()));
    }

    private static FeedCursor remembering(FeedCursor cursor, SeenEntries seen, List<Parsed> pending) {
        return FeedCursor.newBuilder(cursor).setSeen(seen.remembered(pending)).build();
    }

    private static long size(Parsed entry) {
        if (entry instanceof Parsed.Rejected rejected) {
            return rejected.original().length;
        }
        return entry instanceof Parsed.Article article && article.article().getContent() != null
                ? article.article().getContent().length()
                : 0;
    }
}
