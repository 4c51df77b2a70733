package io.bellwether.analyze.gate.quote;

import io.bellwether.enrich.segment.SimplifiedChinese;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A text in which words can be looked up to the letter, whatever the marks, spaces and capitals between them. Characters
 * of Han stand alone; words of alphabets are parted by one space.
 */
final class VerbatimText {

    private static final char BORDER = ' ';

    private final String letters;

    VerbatimText(String text) {
        letters = BORDER + normal(text) + BORDER;
    }

    /** Whether the text holds these words in this order, with anything between one part and the next. */
    boolean holds(List<String> parts) {
        int from = 0;
        for (String part : parts) {
            String words = normal(part);
            int at = indexOf(words, from);
            if (at < 0) {
                return false;
            }
            from = at + words.length();
        }
        return true;
    }

    private int indexOf(String words, int from) {
        for (int at = letters.indexOf(words, from); at >= 0; at = letters.indexOf(words, at + 1)) {
            if (isBorder(at) && isBorder(at + words.length())) {
                return at;
            }
        }
        return -1;
    }

    private boolean isBorder(int at) {
        return isSpaceless(letters.charAt(at - 1)) || at >= letters.length() || isSpaceless(letters.charAt(at));
    }

    private static boolean isSpaceless(char c) {
        return c == BORDER || c >= 0x2E80;
    }

    /** The parts of a quotation between what the writer left out or put in: "we … [the bank] will". */
    static List<String> parts(String quotation) {
        var parts = new ArrayList<String>();
        var part = new StringBuilder();
        int brackets = 0;
        for (int at = 0; at < quotation.length(); at++) {
            char c = quotation.charAt(at);
            boolean ellipsis = c == '…' || quotation.startsWith("...", at);
            brackets += c == '[' || c == '［' ? 1 : 0;
            if (ellipsis || brackets > 0) {
                add(part, parts);
            } else {
                part.append(c);
            }
            brackets -= (c == ']' || c == '］') && brackets > 0 ? 1 : 0;
        }
        add(part, parts);
        return parts;
    }

    private static void add(StringBuilder part, List<String> parts) {
        if (!normal(part.toString()).isEmpty()) {
            parts.add(part.toString());
        }
        part.setLength(0);
    }

    /** Letters and digits alone; a space only between words of alphabets. */
    static String normal(String text) {
        String folded = SimplifiedChinese.of(text).toLowerCase(Locale.ROOT);
        var normal = new StringBuilder(folded.length());
        boolean gap = false;
        for (int at = 0; at < folded.length(); at++) {
            char c = folded.charAt(at);
            if (c == '\'' || c == '\u2019' || c == '\u00ad') {
                continue;
            }
            if (!Character.isLetterOrDigit(c)) {
                gap = true;
                continue;
            }
            boolean parted = gap && normal.length() > 0 && c < 0x2E80 && normal.charAt(normal.length() - 1) < 0x2E80;
            if (parted) {
                normal.append(BORDER);
            }
            normal.append(c);
            gap = false;
        }
        return normal.toString();
    }
}
