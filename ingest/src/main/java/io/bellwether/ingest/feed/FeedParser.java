package io.bellwether.ingest.feed;

import io.bellwether.ingest.article.TextDecoder;
import io.bellwether.ingest.outlet.Outlets;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * Reads feeds of every dialect from bytes. Nothing is fetched, no exception is thrown for any bytes whatever; the work
 * is linear in their number. Size is the caller's to limit.
 */
public final class FeedParser {

    private final XmlFeedReader xml;
    private final JsonFeedReader json;

    /** A parser that finds the outlet of each entry in {@code outlets}. */
    public FeedParser(Outlets outlets) {
        xml = new XmlFeedReader(outlets);
        json = new JsonFeedReader(outlets);
    }

    /**
     * Reads a feed.
     *
     * @param bytes the document as it came
     * @param origin where it came from
     * @param ingestedAt time of ingestion that the articles carry
     */
    public FeedResult parse(byte[] bytes, FeedOrigin origin, Instant ingestedAt) {
        return looksLikeJson(bytes) ? json.read(bytes, origin, ingestedAt) : xml.read(bytes, origin, ingestedAt);
    }

    private static boolean looksLikeJson(byte[] bytes) {
        var charset = TextDecoder.unicodeFamily(bytes).orElse(StandardCharsets.UTF_8);
        String head = new String(bytes, 0, Math.min(bytes.length, 1024), charset);
        return head.replace("\ufeff", "").stripLeading().startsWith("{");
    }
}
