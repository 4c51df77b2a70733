package io.bellwether.ingest.article;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.parser.Parser;

/** Plain text out of text that may hold markup, and checks on the characters of a text. */
public final class PlainText {

    /** Elements that people write into headlines and summaries; an unknown "tag" there is meant literally. */
    private static final Set<String> MARKUP = Set.of(
            "a",
            "abbr",
            "article",
            "b",
            "big",
            "blockquote",
            "br",
            "center",
            "cite",
            "code",
            "dd",
            "del",
            "div",
            "dl",
            "dt",
            "em",
            "figure",
            "figcaption",
            "font",
            "h1",
            "h2",
            "h3",
            "h4",
            "h5",
            "h6",
            "hr",
            "i",
            "iframe",
            "img",
            "ins",
            "li",
            "mark",
            "nobr",
            "ol",
            "p",
            "picture",
            "pre",
            "q",
            "s",
            "script",
            "section",
            "small",
            "span",
            "strike",
            "strong",
            "style",
            "sub",
            "sup",
            "table",
            "tbody",
            "td",
            "th",
            "tr",
            "tt",
            "u",
            "ul",
            "video",
            "wbr");

    private static final int LONGEST_ENTITY = 32;

    private PlainText() {}

    /** Whether the text holds an HTML tag that people use, or a character reference. */
    public static boolean looksLikeMarkup(String text) {
        return hasTag(text) || hasReference(text);
    }

    /** One line of plain text: tags gone, references decoded once, white space folded. */
    public static String ofMarkup(String markup) {
        if (hasTag(markup)) {
            return wellFormed(line(Jsoup.parseBodyFragment(markup).text()));
        }
        return hasReference(markup) ? wellFormed(line(Parser.unescapeEntities(markup, true))) : line(markup);
    }

    /** The text on one line: white space and control characters folded to single spaces, ends trimmed. */
    public static String line(String text) {
        var folded = new StringBuilder(text.length());
        boolean gap = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isWhitespace(c) || Character.isISOControl(c) || c == '\u00a0' || c == '\ufeff') {
                gap = true;
            } else {
                if (gap && !folded.isEmpty()) {
                    folded.append(' ');
                }
                gap = false;
                folded.append(c);
            }
        }
        return folded.toString();
    }

    /** The text without the control characters that XML forbids, line ends folded to LF, ends trimmed. */
    public static String block(String text) {
        var kept = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '\r') {
                kept.append('\n');
                if (i + 1 < text.length() && text.charAt(i + 1) == '\n') {
                    i++;
                }
            } else if (c >= ' ' || c == '\n' || c == '\t') {
                kept.append(c);
            }
        }
        return kept.toString().strip();
    }

    /** Whether every surrogate stands in a pair. */
    public static boolean isWellFormed(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSurrogate(c)) {
                boolean pair = Character.isHighSurrogate(c)
                        && i + 1 < text.length()
                        && Character.isLowSurrogate(text.charAt(i + 1));
                if (!pair) {
                    return false;
                }
                i++;
            }
        }
        return true;
    }

    /** The text with U+FFFD for every half of a surrogate pair, which a character reference can write. */
    private static String wellFormed(String text) {
        if (isWellFormed(text)) {
            return text;
        }
        // Encoding writes what cannot be encoded as a question mark; UTF-16 keeps everything else.
        return StandardCharsets.UTF_16LE
                .decode(StandardCharsets.UTF_16LE.encode(text))
                .toString();
    }

    /** The text cut to a length in UTF-16 units, never through a pair. */
    public static String cut(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(length - 1)) ? length - 1 : length);
    }

    private static boolean hasTag(String text) {
        for (int open = text.indexOf('<'); open >= 0; open = text.indexOf('<', open + 1)) {
            int start = open + 1 < text.length() && text.charAt(open + 1) == '/' ? open + 2 : open + 1;
            int end = start;
            while (end < text.length() && end - start < LONGEST_ENTITY && isAsciiAlphanumeric(text.charAt(end))) {
                end++;
            }
            boolean ended = end < text.length() && " \t\r\n/>".indexOf(text.charAt(end)) >= 0;
            if (text.startsWith("<!--", open)
                    || (ended && MARKUP.contains(text.substring(start, end).toLowerCase(Locale.ROOT)))) {
                return true;
            }
        }
        return false;
    }

    private static boolean hasReference(String text) {
        for (int open = text.indexOf('&'); open >= 0; open = text.indexOf('&', open + 1)) {
            int end = open + 1;
            while (end < text.length()
                    && end - open < LONGEST_ENTITY
                    && (isAsciiAlphanumeric(text.charAt(end)) || text.charAt(end) == '#')) {
                end++;
            }
            if (end > open + 1 && end < text.length() && text.charAt(end) == ';') {
                return true;
            }
        }
        return false;
    }

    private static boolean isAsciiAlphanumeric(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
}
