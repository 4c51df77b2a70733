package io.bellwether.ingest.poll;

import java.net.URI;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Reads a feed document. */
@FunctionalInterface
public interface FeedReader {

    /**
     * Reads it; never throws for bad input.
     *
     * @param bytes the document
     * @param contentType as the server says it; absent when it does not
     * @param base address that the document was found at
     * @param feedUrl address by which the feed is known
     * @param at when it was taken in
     */
    FeedDocument read(byte[] bytes, @Nullable String contentType, URI base, String feedUrl, Instant at);
}
