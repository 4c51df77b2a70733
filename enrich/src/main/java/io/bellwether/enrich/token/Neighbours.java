package io.bellwether.enrich.token;

import java.util.Locale;

/** The word right before or right after a place in alphabetic text. */
public final class Neighbours {

    private static final int LONGEST_WORD = 24;

    private Neighbours() {}

    /** The word before a place, one space between, in lower case; empty when there is none. */
    public static String wordBefore(String text, int from, int place) {
        int end = place - 1;
        if (end <= from || (text.charAt(end) != ' ' && text.charAt(end) != '\u00a0')) {
            return "";
        }
        if (text.charAt(end - 1) == '.' && end - 1 > from) {
            end--;
        }
        int start = end;
        while (start > from && end - start < LONGEST_WORD && isWordChar(text.charAt(start - 1))) {
            start--;
        }
        return text.substring(start, end).toLowerCase(Locale.ROOT);
    }

    /** The word after a place, one space between allowed, in lower case; empty when there is none. */
    public static String wordAfter(String text, int end, int to) {
        int start = end < to && text.charAt(end) == ' ' ? end + 1 : end;
        int at = start;
        while (at < to && at - start < LONGEST_WORD && isWordChar(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at).toLowerCase(Locale.ROOT);
    }

    private static boolean isWordChar(char c) {
        return c < 0x2E80 && (Character.isLetterOrDigit(c) || c == '-');
    }
}
