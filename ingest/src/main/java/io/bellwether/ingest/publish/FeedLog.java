package io.bellwether.ingest.publish;

import io.bellwether.ingest.Parsed;
import io.bellwether.news.FeedCursor;
import java.util.List;
import java.util.Optional;

/** What has been published from feeds, and how far each feed has been read. */
public interface FeedLog {

    /**
     * How far a feed has been read; empty when it never was.
     *
     * @throws PublishFailedException when that cannot be found out
     */
    Optional<FeedCursor> cursor(String feedUrl);

    /**
     * Publishes what one poll brought together with the new cursor: all of it or nothing.
     *
     * @throws PublishFailedException when it failed or may have failed; {@link #cursor} then tells the truth
     */
    void commit(List<Parsed> batch, FeedCursor cursor);
}
