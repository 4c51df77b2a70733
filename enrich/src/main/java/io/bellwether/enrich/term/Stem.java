package io.bellwether.enrich.term;

/**
 * Where the stem of an English word ends: the frequent endings cut (plural, possessive, -ed, -ing, final e), so that
 * forms of one word meet. Words of other alphabets lose no more than a final s.
 */
final class Stem {

    private static final int SHORTEST = 4;

    private Stem() {}

    /** One past the last character of the stem of the word between two places; a number stays whole. */
    static int end(String text, int from, int to) {
        int end = withoutPossessive(text, from, to);
        if (Character.isDigit(text.charAt(from)) || end - from < SHORTEST) {
            return end;
        }
        if (end - from > SHORTEST && endsWith(text, from, end, "ies")) {
            return end - 2;
        }
        if (end - from > SHORTEST && endsWith(text, from, end, "ing")) {
            return undoubled(text, from, end - 3);
        }
        if (end - from > SHORTEST && endsWith(text, from, end, "ed")) {
            return undoubled(text, from, end - 2);
        }
        if (endsWith(text, from, end, "s") && "sui".indexOf(lower(text, end - 2)) < 0) {
            end--;
        }
        return end - from > SHORTEST && lower(text, end - 1) == 'e' ? end - 1 : end;
    }

    private static int withoutPossessive(String text, int from, int to) {
        boolean possessive = to - from > 2 && lower(text, to - 1) == 's' && "'\u2019".indexOf(text.charAt(to - 2)) >= 0;
        return possessive ? to - 2 : to;
    }

    private static int undoubled(String text, int from, int end) {
        boolean doubled = end - from > 3 && lower(text, end - 1) == lower(text, end - 2);
        return doubled ? end - 1 : end;
    }

    private static boolean endsWith(String text, int from, int end, String ending) {
        return end - from > ending.length()
                && text.regionMatches(true, end - ending.length(), ending, 0, ending.length());
    }

    private static char lower(String text, int at) {
        return Character.toLowerCase(text.charAt(at));
    }
}
