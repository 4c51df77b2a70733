package io.bellwether.ingest.feed;

import io.bellwether.ingest.Parsed;

/** What became of bytes that were taken for a feed. */
public sealed interface FeedResult {

    /** A feed with its entries. */
    record Read(Feed feed) implements FeedResult {}

    /** No feed; why, ready to be published. */
    record NotAFeed(Parsed.Rejected rejected) implements FeedResult {}
}
