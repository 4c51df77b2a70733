package io.bellwether.enrich.page;

import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;

/**
 * HTML within bounds: on characters and tags, because memory is bounded; on depth, because a browser has a bound, too
 * (512 in Blink). What comes after a bound is left out.
 *
 * @param html what is within the bounds; empty where the page is no text
 * @param isTruncated whether something was left out
 * @param isBinary whether the page is no text at all, whatever it was called
 */
record Markup(String html, boolean isTruncated, boolean isBinary) {

    static final int LONGEST = 8_000_000;

    /** Each opens at most one element, and a dozen more where formatting is carried over. */
    static final int MOST_TAGS = 300_000;

    private static final int SHORTEST_TAG = 3;
    private static final int DEEPEST = 512;
    private static final int BEGINNING = 4_096;
    private static final double MOST_CONTROLS = 0.05;

    static Markup of(String html) {
        if (isBinary(html)) {
            return new Markup("", false, true);
        }
        String bounded = html.substring(0, Math.min(lastTag(html), LONGEST));
        return new Markup(bounded, bounded.length() < html.length(), false);
    }

    Document parse() {
        return Parser.htmlParser().setMaxDepth(DEEPEST).parseInput(html, "");
    }

    /** Where the tag after the last that is read begins; the end where all are. */
    private static int lastTag(String html) {
        int at = html.length();
        if (html.length() > SHORTEST_TAG * MOST_TAGS) {
            at = html.indexOf('<');
            for (int tags = 0; at >= 0 && tags < MOST_TAGS; tags++) {
                at = html.indexOf('<', at + 1);
            }
        }
        return at < 0 ? html.length() : at;
    }

    /** Pictures and archives are a tenth control characters or what a decoder puts for broken bytes; text has none. */
    private static boolean isBinary(String html) {
        int end = Math.min(html.length(), BEGINNING);
        int controls = 0;
        for (int i = 0; i < end; i++) {
            char c = html.charAt(i);
            boolean isControl = c < ' ' ? c != '\t' && c != '\n' && c != '\r' && c != '\f' : c >= 0x7f && c < 0xa0;
            controls += isControl ? 1 : 0;
        }
        return controls > MOST_CONTROLS * end;
    }
}
