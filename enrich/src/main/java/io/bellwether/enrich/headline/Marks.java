package io.bellwether.enrich.headline;

/** Punctuation of a headline, of either script. */
final class Marks {

    private Marks() {}

    static boolean exclaims(String title) {
        return hasAny(title, '!', '！');
    }

    static boolean asks(String title) {
        return hasAny(title, '?', '？');
    }

    static boolean quotes(String title) {
        return hasAny(title, '"', '“');
    }

    private static boolean hasAny(String title, char one, char other) {
        return title.indexOf(one) >= 0 || title.indexOf(other) >= 0;
    }
}
