package io.bellwether.ingest.feed;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What a feed says of itself before its entries, whatever it is written in. */
record FeedHead(
        Feed.Dialect dialect,
        @Nullable String title,
        Feed.Links links,
        @Nullable String language,
        @Nullable String author,
        @Nullable Duration pollInterval,
        boolean archive,
        boolean complete) {}
