package io.bellwether.ingest.feed.content;

import java.util.List;
import java.util.Set;

/**
 * A feed as it was read.
 *
 * @param dialect family of formats
 * @param version of the format as the feed declares it or its namespace says, e.g. {@code 2.0}; empty when unknown
 * @param charset name of the encoding, lower case, as IANA registers it
 * @param defects what is wrong with the document
 * @param channel what the feed says of itself
 * @param archive whether it is an RFC 5005 archive document
 * @param complete whether it is an RFC 5005 complete feed
 * @param entries in document order
 */
public record FeedContent(
        Dialect dialect,
        String version,
        String charset,
        Set<Defect> defects,
        FeedPart channel,
        boolean archive,
        boolean complete,
        List<FeedEntry> entries) {

    /** Families of feed formats. */
    public enum Dialect {
        /** RSS 0.90 and 1.0, in RDF. */
        RDF,
        /** RSS 0.91 to 2.0. */
        RSS,
        /** Atom 0.3 and 1.0. */
        ATOM,
        /** Channel Definition Format, which came before RSS. */
        CDF,
        /** JSON Feed 1.0 and 1.1. */
        JSON_FEED
    }

    /** What can be wrong with a document that is read all the same. */
    public enum Defect {
        /** The bytes are not well-formed in the declared encoding, or the encoding is unknown. */
        ENCODING,
        /** The XML is not well-formed. */
        MARKUP,
        /** The transport says that it is something else than a feed. */
        CONTENT_TYPE
    }

    public FeedContent {
        entries = List.copyOf(entries);
        defects = Set.copyOf(defects);
    }
}
