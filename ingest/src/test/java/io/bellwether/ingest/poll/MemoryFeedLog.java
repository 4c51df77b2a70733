package io.bellwether.ingest.poll;

import io.bellwether.ingest.Parsed;
import io.bellwether.ingest.publish.FeedLog;
import io.bellwether.news.FeedCursor;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A feed log in memory; it may be told to fail, as a broker does, before anything is kept. */
final class MemoryFeedLog implements FeedLog {

    final List<Parsed> published = new ArrayList<>();
    final Map<String, FeedCursor> cursors = new HashMap<>();
    int commits;
    int commitsBeforeFailure = Integer.MAX_VALUE;

    static final class Down extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    @Override
    public Optional<FeedCursor> cursor(String feedUrl) {
        return Optional.ofNullable(cursors.get(feedUrl));
    }

    @Override
    public void commit(List<Parsed> batch, FeedCursor cursor) {
        if (commits >= commitsBeforeFailure) {
            throw new Down();
        }
        commits++;
        published.addAll(batch);
        cursors.put(cursor.getFeedUrl(), cursor);
    }

    List<String> ids() {
        return published.stream()
                .map(entry -> entry instanceof Parsed.Article article
                        ? article.article().getArticleId()
                        : entry.getClass().getSimpleName())
                .toList();
    }
}
