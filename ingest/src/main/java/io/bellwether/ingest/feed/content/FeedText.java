package io.bellwether.ingest.feed.content;

import io.bellwether.ingest.article.PlainText;
import org.jspecify.annotations.Nullable;

/**
 * A text of a feed.
 *
 * @param value plain text, or HTML cleaned by the allow-list with absolute addresses
 * @param type media type that the feed or its format gives it: {@code text/plain}, {@code text/html},
 *     {@code application/xhtml+xml}
 * @param markup whether the value is HTML
 * @param language as declared for this text or around it; null when it is not
 * @param base absolute address from which its references started; null when unknown
 */
public record FeedText(
        String value,
        String type,
        boolean markup,
        @Nullable String language,
        @Nullable String base) {

    /** Longest text that is turned into a line; headlines and summaries are never this long. */
    private static final int LONGEST_LINE = 64 * 1024;

    /** Plain text that says nothing of itself. */
    public static FeedText plain(String value) {
        return new FeedText(value, "text/plain", false, null, null);
    }

    /** As plain text on one line. */
    public String line() {
        String bounded = PlainText.cut(value, LONGEST_LINE);
        return markup || PlainText.looksLikeMarkup(bounded) ? PlainText.ofMarkup(bounded) : PlainText.line(bounded);
    }
}
