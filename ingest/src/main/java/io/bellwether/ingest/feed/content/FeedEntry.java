package io.bellwether.ingest.feed.content;

import org.jspecify.annotations.Nullable;

/** One thing in the list of a feed. */
public sealed interface FeedEntry {

    /** An entry. */
    record Published(FeedPart part) implements FeedEntry {}

    /**
     * A tombstone (RFC 6721).
     *
     * @param reference id of the entry that is gone
     * @param link its address; null when the tombstone has none
     */
    record Deleted(String reference, @Nullable String link) implements FeedEntry {}

    /** Something that is no entry in this format; why, for people. */
    record Malformed(String why) implements FeedEntry {}
}
