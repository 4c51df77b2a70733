package io.bellwether.ingest.feed;

import io.bellwether.ingest.Parsed;
import io.bellwether.ingest.feed.content.FeedContent;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One document of a feed.
 *
 * @param dialect what it is written in
 * @param charset name of the encoding it was read in, lower case
 * @param title plain text; null when it has none
 * @param links where it leads
 * @param language as declared; null when it is not
 * @param pollInterval how often its publisher wants it polled (RSS ttl, syndication module); null when not said
 * @param archive whether this is an RFC 5005 archive document, which never changes
 * @param complete whether it is an RFC 5005 complete feed: what is not in it is gone
 * @param repaired whether the bytes were not well-formed in the declared encoding
 * @param entries what its entries are, in document order; the place is "entry N", from 1
 */
public record Feed(
        FeedContent.Dialect dialect,
        String charset,
        @Nullable String title,
        Links links,
        @Nullable String language,
        @Nullable Duration pollInterval,
        boolean archive,
        boolean complete,
        boolean repaired,
        List<Parsed> entries) {

    /**
     * Absolute addresses that a feed names; null where it names none.
     *
     * @param self the feed itself
     * @param alternate the site that it is the feed of
     * @param prevArchive older archive document (RFC 5005)
     * @param nextArchive newer archive document (RFC 5005)
     * @param current the subscription document of an archive (RFC 5005)
     * @param next next page of a paged feed (RFC 5005, JSON Feed next_url)
     */
    public record Links(
            @Nullable String self,
            @Nullable String alternate,
            @Nullable String prevArchive,
            @Nullable String nextArchive,
            @Nullable String current,
            @Nullable String next) {}

    public Feed {
        entries = List.copyOf(entries);
    }
}
