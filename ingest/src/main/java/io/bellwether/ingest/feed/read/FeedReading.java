package io.bellwether.ingest.feed.read;

import io.bellwether.ingest.article.RejectionCause;
import io.bellwether.ingest.feed.content.FeedContent;

/** What became of bytes that were taken for a feed. */
public sealed interface FeedReading {

    /** A feed. */
    record Read(FeedContent content) implements FeedReading {}

    /** No feed; the detail says why, for people. */
    record Refused(RejectionCause cause, String detail) implements FeedReading {}
}
