package io.bellwether.ingest.feed.read;

import io.bellwether.ingest.article.TextDecoder;
import java.nio.charset.StandardCharsets;

/**
 * Reads feeds of every dialect from bytes. Nothing is fetched, no exception is thrown for any bytes whatever; the work is
 * linear in their number. Size is the caller's to limit.
 */
public final class FeedContentReader {

    private FeedContentReader() {}

    /** What a document says, or why it is no feed. */
    public static FeedReading read(byte[] bytes, FeedTransport transport) {
        return looksLikeJson(bytes) ? JsonFeed.read(bytes, transport) : new XmlFeed(transport).read(bytes);
    }

    private static boolean looksLikeJson(byte[] bytes) {
        var charset = TextDecoder.unicodeFamily(bytes).orElse(StandardCharsets.UTF_8);
        String head = new String(bytes, 0, Math.min(bytes.length, 1024), charset);
        return head.replace("\ufeff", "").stripLeading().startsWith("{");
    }
}
