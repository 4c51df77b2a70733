package io.bellwether.ingest.feed.read;

import org.jspecify.annotations.Nullable;

/**
 * What the transport says of a document.
 *
 * @param contentType HTTP content type; null when there was none
 * @param contentLanguage HTTP content language; null when there was none
 * @param base absolute address from which relative references start; null when unknown
 */
public record FeedTransport(
        @Nullable String contentType,
        @Nullable String contentLanguage,
        @Nullable String base) {}
