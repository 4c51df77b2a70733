package io.bellwether.ingest.feed.content;

import org.jspecify.annotations.Nullable;

/**
 * A category of a feed or entry.
 *
 * @param term as written
 * @param scheme vocabulary it is of; null when not said
 * @param label for people; null when there is none
 */
public record FeedCategory(
        String term, @Nullable String scheme, @Nullable String label) {

    /** The label, else the term. */
    public String name() {
        return label == null ? term : label;
    }
}
