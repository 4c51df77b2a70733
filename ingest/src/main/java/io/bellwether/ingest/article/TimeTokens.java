package io.bellwether.ingest.article;

import java.util.ArrayList;
import java.util.List;

/** The parts of a written time: numbers, words and signs. */
final class TimeTokens {

    private final List<String> tokens;

    TimeTokens(String text) {
        tokens = split(text);
    }

    int size() {
        return tokens.size();
    }

    /** Whether the token at an index is a run of digits. */
    boolean isNumber(int at) {
        char c = at < tokens.size() ? tokens.get(at).charAt(0) : ' ';
        return c >= '0' && c <= '9';
    }

    /** The number at an index; of more digits than an int has, the largest int. */
    int value(int at) {
        return token(at).length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(token(at));
    }

    /** The token at an index, empty beyond the end. */
    String token(int at) {
        return at < tokens.size() ? tokens.get(at) : "";
    }

    /** Runs of digits, runs of letters, and every other character that is not white space. */
    private static List<String> split(String text) {
        var tokens = new ArrayList<String>();
        int at = 0;
        while (at < text.length()) {
            int kind = kind(text.charAt(at));
            int end = at + 1;
            while (end < text.length() && kind < 2 && kind(text.charAt(end)) == kind) {
                end++;
            }
            if (kind < 3) {
                tokens.add(text.substring(at, end));
            }
            at = end;
        }
        return tokens;
    }

    private static int kind(char c) {
        if (c >= '0' && c <= '9') {
            return 0;
        } else if (Character.isLetter(c) || Character.getType(c) == Character.NON_SPACING_MARK) {
            return 1;
        }
        return Character.isWhitespace(c) ? 3 : 2;
    }
}
