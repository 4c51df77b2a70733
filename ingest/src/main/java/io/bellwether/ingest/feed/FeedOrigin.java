package io.bellwether.ingest.feed;

import io.bellwether.ingest.Place;
import org.jspecify.annotations.Nullable;

/**
 * Where a feed's bytes come from.
 *
 * @param place file or address, for reports
 * @param contentType HTTP content type; null when there was none
 * @param url address from which relative links start and which the articles carry as their feed; null for files
 */
public record FeedOrigin(
        Place place, @Nullable String contentType, @Nullable String url) {

    /** A feed without transport: a file or an archive member. */
    public static FeedOrigin file(Place place) {
        return new FeedOrigin(place, null, null);
    }
}
