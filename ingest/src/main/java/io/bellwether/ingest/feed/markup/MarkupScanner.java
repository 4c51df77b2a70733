package io.bellwether.ingest.feed.markup;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/**
 * Cuts HTML into tags and text, as far as it can be told, and hands them to a writer. Because the writer escapes whatever
 * it is given, reading something otherwise than a browser would can cost content but never safety.
 */
final class MarkupScanner {

    private static final int LONGEST_NAME = 64;
    private static final int MOST_ATTRIBUTES = 100;

    private final String text;
    private final MarkupWriter out;
    private final Search commentEnd = new Search("-->");
    private final Search tagEnd = new Search(">");
    private final Search doubleQuote = new Search("\"");
    private final Search singleQuote = new Search("'");
    private int at;
    private boolean literal;

    MarkupScanner(String text, MarkupWriter out) {
        this.text = text;
        this.out = out;
    }

    void scan() {
        while (at < text.length()) {
            int open = text.indexOf('<', at);
            text(open < 0 ? text.length() : open);
            if (open >= 0) {
                markup();
            }
        }
    }

    private void text(int end) {
        if (end > at) {
            String run = text.substring(at, end);
            String shown = literal ? run.replace("]]>", "") : run;
            out.source(shown);
            at = end;
        }
    }

    private void markup() {
        char next = at + 1 < text.length() ? text.charAt(at + 1) : ' ';
        if (text.startsWith("<!--", at)) {
            int end = commentEnd.from(at + 4);
            at = end < 0 ? after(tagEnd.from(at + 4)) : end + 3;
        } else if (text.startsWith("<![CDATA[", at)) {
            // A section inside of a section: the markup in it is what was meant.
            literal = true;
            at += 9;
        } else if ((next == '!' || next == '?') && tagEnd.from(at) > 0) {
            at = tagEnd.from(at) + 1;
        } else if (next == '/' && isNameStart(at + 2)) {
            int end = nameEnd(text, at + 2);
            out.end(name(text, at + 2, end));
            at = after(tagEnd.from(end));
        } else if (isNameStart(at + 1)) {
            tag();
        } else {
            out.text("<");
            at++;
        }
    }

    private void tag() {
        int end = nameEnd(text, at + 1);
        String name = name(text, at + 1, end);
        at = end;
        Map<String, String> attributes = attributes();
        if (name.equals("script") || name.equals("style")) {
            at = rawEnd(name);
        } else {
            out.start(name, attributes);
        }
    }

    /** Past the end tag of an element whose content is no markup; to the end of the text when it has none. */
    private int rawEnd(String name) {
        for (int close = text.indexOf("</", at); close >= 0; close = text.indexOf("</", close + 2)) {
            int end = nameEnd(text, close + 2);
            if (name(text, close + 2, end).equals(name)) {
                return after(tagEnd.from(end));
            }
        }
        return text.length();
    }

    private Map<String, String> attributes() {
        Map<String, String> attributes = new LinkedHashMap<>();
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '>') {
                at++;
                return attributes;
            } else if (c == '<') {
                // The tag was never closed; the next one begins.
                return attributes;
            } else if (Character.isWhitespace(c) || c == '/' || c == '"' || c == '\'' || c == '=') {
                at++;
            } else {
                attribute(attributes);
            }
        }
        return attributes;
    }

    private void attribute(Map<String, String> attributes) {
        int start = at;
        while (at < text.length() && !Character.isWhitespace(text.charAt(at)) && "=/><".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String name = text.substring(start, Math.min(at, start + LONGEST_NAME)).toLowerCase(Locale.ROOT);
        int mark = at;
        skipSpace();
        String value = "";
        if (at < text.length() && text.charAt(at) == '=') {
            at++;
            skipSpace();
            value = value();
        } else {
            at = mark;
        }
        if (attributes.size() < MOST_ATTRIBUTES) {
            attributes.putIfAbsent(name, References.decode(value));
        }
    }

    private String value() {
        char quote = at < text.length() ? text.charAt(at) : ' ';
        int end = quote == '"' ? doubleQuote.from(at + 1) : quote == '\'' ? singleQuote.from(at + 1) : -1;
        if (end >= 0) {
            String value = text.substring(at + 1, end);
            at = end + 1;
            return value;
        }
        int start = at;
        while (at < text.length() && !Character.isWhitespace(text.charAt(at)) && text.charAt(at) != '>') {
            at++;
        }
        return text.substring(start, at);
    }

    private void skipSpace() {
        while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
            at++;
        }
    }

    private boolean isNameStart(int index) {
        return index < text.length() && isLetter(text.charAt(index));
    }

    private int after(int found) {
        return found < 0 ? text.length() : found + 1;
    }

    /** End of the tag name that begins at an index. */
    static int nameEnd(String text, int from) {
        int end = from;
        while (end < text.length() && end - from < LONGEST_NAME && isNameCharacter(text.charAt(end))) {
            end++;
        }
        return end;
    }

    static String name(String text, int from, int end) {
        return text.substring(from, end).toLowerCase(Locale.ROOT);
    }

    private static boolean isNameCharacter(char c) {
        return isLetter(c) || (c >= '0' && c <= '9') || c == '-' || c == ':' || c == '_';
    }

    private static boolean isLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }

    /** Finds the next place of a string; as the places asked from only grow, all searches together read the text once. */
    private final class Search {

        private final String wanted;
        private int found = -2;

        Search(String wanted) {
            this.wanted = wanted;
        }

        /** The first place at or after an index, -1 when there is none. */
        int from(int index) {
            if (found != -1 && found < index) {
                found = text.indexOf(wanted, index);
            }
            return found;
        }
    }
}
