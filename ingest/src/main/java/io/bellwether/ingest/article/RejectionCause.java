package io.bellwether.ingest.article;

import io.bellwether.ingest.Parsed;
import io.bellwether.ingest.Place;
import java.util.Arrays;
import java.util.Locale;

/** Every cause for which a reader rejects something. The codes are stable: scripts and dashboards count by them. */
public enum RejectionCause {
    /** A feed entry with neither link, id, title nor text. */
    EMPTY_ENTRY,
    /** The line or document is not JSON. */
    INVALID_JSON,
    /** The JSON value is not an object. */
    NOT_AN_OBJECT,
    /** The article has neither {@code url} nor {@code articleId}. */
    NO_URL_AND_NO_ID,
    /** The article has neither title nor content. */
    NO_TITLE_AND_NO_CONTENT,
    /** A field holds a value of another type than it should; the detail names it. */
    WRONG_TYPE,
    /** Text with half a surrogate pair, which no encoding can carry. */
    UNPAIRED_SURROGATE,
    /** {@code url} is not an absolute http(s) address. */
    BAD_URL,
    /** A field is longer than its limit; the detail names it. */
    TOO_LONG,
    /** A signal is negative, infinite or not a number. */
    BAD_SIGNAL,
    /** The page has practically no text outside navigation, header, footer and asides. */
    NO_ARTICLE_TEXT,
    /** Nothing but white space. */
    EMPTY_INPUT,
    /** Bytes that are not text of any kind. */
    BINARY_FILE,
    /** Well-formed or not, this XML is no feed, page or OPML. */
    NOT_A_FEED,
    /** An OPML without a feed in it. */
    NO_FEEDS,
    /** An OPML outline whose {@code xmlUrl} is neither an http(s) address nor a file beside the list or below. */
    BAD_FEED_URL,
    /** Bytes that are not well-formed in the character encoding of the input. */
    INVALID_CHARSET,
    /** A line is longer than its limit. */
    LINE_TOO_LONG,
    /** A document that must be held whole is larger than its limit. */
    DOCUMENT_TOO_LARGE,
    /** An archive inflates to more than the limit. */
    INFLATED_TOO_LARGE,
    /** An archive has more members than the limit. */
    TOO_MANY_MEMBERS,
    /** Archives inside archives deeper than the limit, or folders deeper than the limit. */
    NESTED_TOO_DEEP,
    /** Compressed data end before their end. */
    TRUNCATED_ARCHIVE,
    /** Compressed data that cannot be inflated. */
    CORRUPT_ARCHIVE,
    /** The input cannot be opened or read. */
    UNREADABLE;

    private static final int KEPT_BYTES = 1 << 20;

    /** Stable kebab-case code. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The rejection of something for this cause.
     *
     * @param detail what is wrong, for people; never the payload
     * @param original bytes as found; the first MiB is kept
     */
    public Parsed.Rejected at(Place place, String detail, byte[] original) {
        byte[] kept = original.length > KEPT_BYTES ? Arrays.copyOf(original, KEPT_BYTES) : original;
        return new Parsed.Rejected(place, code(), detail, kept);
    }

    /** The rejection of something whose bytes are not at hand. */
    public Parsed.Rejected at(Place place, String detail) {
        return at(place, detail, new byte[0]);
    }
}
