package io.bellwether.ingest.feed.read;

import java.util.HashMap;
import java.util.Map;

/**
 * Entities that a document type declares as plain text: abbreviations, namespaces, characters. Those made of other
 * entities, and those outside of the document, stay as they are written; what they would add is bounded.
 */
final class InternalEntities {

    private static final int MOST = 500;
    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_VALUE = 1_024;
    private static final int MOST_ADDED = 1 << 20;

    private final Map<String, String> values = new HashMap<>();

    /** Reads the declarations in what stands before the first tag. */
    InternalEntities(String prolog) {
        for (int at = prolog.indexOf("<!ENTITY");
                at >= 0 && values.size() < MOST;
                at = prolog.indexOf("<!ENTITY", at)) {
            at = declaration(prolog, skipSpace(prolog, at + 8));
        }
    }

    /** The text with the references that are known replaced. */
    String resolve(String text) {
        if (values.isEmpty()) {
            return text;
        }
        var resolved = new StringBuilder(text.length() + 256);
        int from = 0;
        int added = 0;
        for (int at = text.indexOf('&'); at >= 0; at = text.indexOf('&', at + 1)) {
            int end = nameEnd(text, at + 1);
            String value =
                    end < text.length() && text.charAt(end) == ';' ? values.get(text.substring(at + 1, end)) : null;
            if (value != null && added + value.length() < MOST_ADDED) {
                resolved.append(text, from, at).append(value);
                added += value.length();
                from = end + 1;
            }
        }
        return from == 0 ? text : resolved.append(text, from, text.length()).toString();
    }

    private int declaration(String prolog, int from) {
        int end = nameEnd(prolog, from);
        int quote = skipSpace(prolog, end);
        char mark = quote < prolog.length() ? prolog.charAt(quote) : ' ';
        int close = mark == '"' || mark == '\'' ? prolog.indexOf(mark, quote + 1) : -1;
        if (end == from || close < 0) {
            return from;
        }
        String value = prolog.substring(quote + 1, Math.min(close, quote + 2 + LONGEST_VALUE));
        if (value.length() <= LONGEST_VALUE && isPlain(value)) {
            values.putIfAbsent(
                    prolog.substring(from, end), value.replace("\"", "&quot;").replace("'", "&apos;"));
        }
        return close;
    }

    /** No markup and no reference but to a character. */
    private static boolean isPlain(String value) {
        for (int at = value.indexOf('&'); at >= 0; at = value.indexOf('&', at + 1)) {
            if (!value.startsWith("&#", at)) {
                return false;
            }
        }
        return value.indexOf('<') < 0 && value.indexOf('%') < 0;
    }

    private static int nameEnd(String text, int from) {
        int end = from;
        while (end < text.length() && end - from < LONGEST_NAME && isNameCharacter(text.charAt(end))) {
            end++;
        }
        return end;
    }

    private static boolean isNameCharacter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || "_-.:".indexOf(c) >= 0;
    }

    private static int skipSpace(String text, int from) {
        int i = from;
        while (i < text.length() && Character.isWhitespace(text.charAt(i))) {
            i++;
        }
        return i;
    }
}
