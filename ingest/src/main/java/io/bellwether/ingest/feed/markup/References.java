package io.bellwether.ingest.feed.markup;

import org.jsoup.nodes.Entities;
import org.jsoup.parser.Parser;

/** Character references in HTML. */
final class References {

    private static final int LONGEST = 34;

    private References() {}

    /**
     * Where a reference that begins at an ampersand ends: after its semicolon when it is a known one, after its name when
     * it lacks the semicolon or is unknown, right after the ampersand when there is no name.
     */
    static int end(String text, int ampersand) {
        int end = ampersand + 1;
        while (end < text.length() && end - ampersand < LONGEST && isNameCharacter(text.charAt(end))) {
            end++;
        }
        boolean closed = end > ampersand + 1 && end < text.length() && text.charAt(end) == ';';
        return closed && isKnown(text.substring(ampersand + 1, end)) ? end + 1 : end;
    }

    /** The text with its references replaced by what they stand for, those without semicolon as browsers read them. */
    static String decode(String text) {
        int at = text.indexOf('&');
        if (at < 0) {
            return text;
        }
        var decoded = new StringBuilder(text.length());
        int from = 0;
        while (at >= 0) {
            int end = end(text, at);
            decoded.append(text, from, at).append(meaning(text.substring(at, end)));
            from = end;
            at = text.indexOf('&', end);
        }
        return decoded.append(text, from, text.length()).toString();
    }

    /** What one reference stands for; itself when it is none. */
    static String meaning(String reference) {
        int length = reference.length();
        if (length < 2 || reference.equals("&#")) {
            return reference;
        }
        boolean named = reference.charAt(1) != '#' && reference.charAt(length - 1) == ';';
        return switch (reference) {
            case "&amp;" -> "&";
            case "&quot;" -> "\"";
            case "&lt;" -> "<";
            case "&gt;" -> ">";
            default ->
                named
                        ? Entities.getByName(reference.substring(1, length - 1))
                        : Parser.unescapeEntities(reference, false);
        };
    }

    private static boolean isKnown(String name) {
        if (name.charAt(0) != '#') {
            return Entities.isNamedEntity(name);
        }
        boolean hex = name.length() > 1 && (name.charAt(1) == 'x' || name.charAt(1) == 'X');
        int from = hex ? 2 : 1;
        return name.length() > from && name.chars().skip(from).allMatch(c -> Character.digit(c, hex ? 16 : 10) >= 0);
    }

    private static boolean isNameCharacter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '#';
    }
}
