package io.bellwether.ingest.feed.content;

import io.bellwether.ingest.article.LenientTime;
import java.time.Instant;
import java.util.Optional;

/** A time as a feed writes it; the instant is empty when it cannot be read. */
public record FeedTime(String text, Optional<Instant> instant) {

    /** What a time is the time of. */
    public enum Kind {
        /** First published. */
        PUBLISHED,
        /** Last changed. */
        UPDATED,
        /** Written. */
        CREATED,
        /** Said to be of some moment in its life (Dublin Core {@code date}). */
        DATED
    }

    /** Reads a time. */
    public static FeedTime of(String text) {
        return new FeedTime(text, LenientTime.read(text));
    }
}
