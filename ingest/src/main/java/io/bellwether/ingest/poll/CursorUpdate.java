package io.bellwether.ingest.poll;

import io.bellwether.ingest.fetch.FetchResult;
import io.bellwether.ingest.fetch.ResponseHeaders;
import io.bellwether.news.FeedCursor;
import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** The next state of a feed's cursor, but for the entries that it remembers. */
final class CursorUpdate {

    private static final int LONGEST_ERROR = 500;
    private static final int LONGEST_VALIDATOR = 1_024;

    private CursorUpdate() {}

    /** After a document was read. */
    static FeedCursor read(FeedCursor cursor, FetchResult.Fetched fetched, boolean published, Instant now) {
        return FeedCursor.newBuilder(healthy(cursor, fetched.movedTo(), now))
                .setEtag(validator(fetched.headers(), "etag"))
                .setLastModified(validator(fetched.headers(), "last-modified"))
                .setLastPublishedAt(published ? now : cursor.getLastPublishedAt())
                .build();
    }

    /** After any good answer. */
    static FeedCursor healthy(FeedCursor cursor, @Nullable URI movedTo, Instant now) {
        return FeedCursor.newBuilder(cursor)
                .setMovedTo(movedTo == null ? cursor.getMovedTo() : movedTo.toString())
                .setLastPolledAt(now)
                .setConsecutiveFailures(0)
                .setLastError(null)
                .setNotBefore(null)
                .build();
    }

    /** After a failure. A feed that moved is next asked where it used to be: the move may have been wrong. */
    static FeedCursor failed(FeedCursor cursor, String error, Instant now, Instant notBefore) {
        return FeedCursor.newBuilder(cursor)
                .setMovedTo(null)
                .setLastPolledAt(now)
                .setConsecutiveFailures(cursor.getConsecutiveFailures() + 1)
                .setLastError(error.length() <= LONGEST_ERROR ? error : error.substring(0, LONGEST_ERROR))
                .setNotBefore(notBefore)
                .build();
    }

    private static @Nullable String validator(ResponseHeaders headers, String name) {
        return headers.get(name)
                .filter(value -> value.length() <= LONGEST_VALIDATOR)
                .orElse(null);
    }
}
