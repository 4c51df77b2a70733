package io.bellwether.ingest.feed.content;

import org.jspecify.annotations.Nullable;

/**
 * A picture of a feed or entry.
 *
 * @param kind where it was found
 * @param href absolute address where it could be made one
 * @param title for people; null when there is none
 * @param link page it stands for; null when there is none
 * @param text description; null when there is none
 */
public record FeedImage(
        Kind kind,
        String href,
        @Nullable String title,
        @Nullable String link,
        @Nullable String text) {

    /** Where pictures are found, the best first. */
    public enum Kind {
        /** Media RSS content. */
        MEDIA,
        /** Media RSS thumbnail. */
        THUMBNAIL,
        /** The image of a JSON Feed item. */
        MAIN,
        /** A podcast's cover. */
        COVER,
        /** The {@code image} element of RSS. */
        ELEMENT,
        /** An enclosure that is an image. */
        ENCLOSURE,
        /** JSON Feed's banner. */
        BANNER,
        /** Atom's logo. */
        LOGO,
        /** Atom's or JSON Feed's icon. */
        ICON,
        /** The first image in the text. */
        INLINE
    }

    /** A picture of which only the address is known. */
    public static FeedImage of(Kind kind, String href) {
        return new FeedImage(kind, href, null, null, null);
    }
}
