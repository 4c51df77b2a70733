package io.bellwether.ingest.feed.content;

import org.jspecify.annotations.Nullable;

/**
 * A link of a feed or entry.
 *
 * @param href absolute address where it could be made one
 * @param rel relation (RFC 4287 section 4.2.7.2), {@code alternate} when the feed gives none
 * @param type media type as declared; null when it is not
 * @param title for people; null when there is none
 * @param hreflang language of what it leads to; null when not declared
 * @param length size in bytes as declared; null when it is not
 */
public record FeedLink(
        String href,
        String rel,
        @Nullable String type,
        @Nullable String title,
        @Nullable String hreflang,
        @Nullable String length) {

    /** A link that says nothing of itself but where it leads. */
    public static FeedLink of(String rel, String href) {
        return new FeedLink(href, rel, null, null, null, null);
    }
}
