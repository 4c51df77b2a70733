package io.bellwether.ingest.document;

import io.bellwether.ingest.Place;
import org.jspecify.annotations.Nullable;

/**
 * A feed that an OPML list names.
 *
 * @param url its address; relative when the list says so and its own address is unknown: then a path beside the list
 * @param place where the list names it
 * @param title as the list calls it; null when it does not
 * @param category names of the outlines around it, joined by {@code /}; null when there are none
 */
public record FeedReference(
        String url,
        Place place,
        @Nullable String title,
        @Nullable String category) {}
