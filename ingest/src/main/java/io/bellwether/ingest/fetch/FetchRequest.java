package io.bellwether.ingest.fetch;

import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * What to fetch.
 *
 * @param url absolute http(s) address
 * @param accept value of the Accept header
 * @param etag validator of an earlier answer, verbatim; absent for none
 * @param lastModified date of an earlier answer, verbatim; absent for none
 * @param cut whether a body above the limit is cut there instead of refused
 */
public record FetchRequest(
        URI url,
        String accept,
        @Nullable String etag,
        @Nullable String lastModified,
        boolean cut) {

    private static final String FEED = "application/atom+xml, application/rss+xml, application/feed+json,"
            + " application/rdf+xml;q=0.9, application/xml;q=0.8, text/xml;q=0.8, application/json;q=0.7, */*;q=0.1";
    private static final String PAGE = "text/html, application/xhtml+xml;q=0.9, */*;q=0.1";

    /** A feed, unless it is what it was. */
    public static FetchRequest feed(URI url, @Nullable String etag, @Nullable String lastModified) {
        return new FetchRequest(url, FEED, etag, lastModified, false);
    }

    /** A page. */
    public static FetchRequest page(URI url) {
        return new FetchRequest(url, PAGE, null, null, false);
    }

    /** A plain text of which the beginning is enough. */
    static FetchRequest text(URI url) {
        return new FetchRequest(url, "text/plain, */*;q=0.1", null, null, true);
    }

    FetchRequest at(URI other) {
        return new FetchRequest(other, accept, etag, lastModified, cut);
    }
}
