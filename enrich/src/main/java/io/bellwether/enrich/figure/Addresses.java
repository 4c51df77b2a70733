package io.bellwether.enrich.figure;

/** Steps over web and mail addresses, whose digits are no figures. */
final class Addresses {

    private Addresses() {}

    static boolean startsAt(String text, int at, int to) {
        char c = text.charAt(at);
        return (c == 'h' || c == 'w' || c == 'H' || c == 'W')
                && at + 4 < to
                && (text.charAt(at + 1) == 't'
                        || text.charAt(at + 1) == 'T'
                        || text.charAt(at + 1) == 'w'
                        || text.charAt(at + 1) == 'W')
                && (text.regionMatches(true, at, "http://", 0, 7)
                        || text.regionMatches(true, at, "https://", 0, 8)
                        || text.regionMatches(true, at, "www.", 0, 4));
    }

    /** Past the address or the letters that start here, else past one character. */
    static int endOfToken(String text, int at, int to) {
        if (!startsAt(text, at, to)) {
            int next = at + 1;
            while (next < to && isAsciiLetter(text.charAt(next)) && isAsciiLetter(text.charAt(at))) {
                next++;
            }
            return next;
        }
        int end = at;
        while (end < to && text.charAt(end) > ' ' && text.charAt(end) < 0x2E80) {
            end++;
        }
        return Math.max(end, at + 1);
    }

    private static boolean isAsciiLetter(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
    }
}
