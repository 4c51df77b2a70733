package io.bellwether.enrich.segment;

/** White space, the kind that Unicode calls so and the invisible kinds that pages are full of. */
final class Spaces {

    private Spaces() {}

    static boolean isSpace(char c) {
        return c <= ' ' || (c >= 0x7f && (c <= 0xa0 || c == 0xfeff || c == 0x3000 || isRareSpace(c)));
    }

    static int skip(String text, int from, int to) {
        int at = from;
        while (at < to && isSpace(text.charAt(at))) {
            at++;
        }
        return at;
    }

    static int trim(String text, int from, int to) {
        int end = to;
        while (end > from && isSpace(text.charAt(end - 1))) {
            end--;
        }
        return end;
    }

    private static boolean isRareSpace(char c) {
        return Character.isSpaceChar(c) || (c >= 0x200b && c <= 0x200f);
    }
}
