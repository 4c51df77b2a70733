package io.bellwether.enrich.token;

/**
 * A word, a number or a run of Han and kana in a text.
 *
 * @param start first UTF-16 unit
 * @param end one past the last UTF-16 unit
 * @param kind what it is
 * @param hash its letters in lower case by {@link TermIds#hash}; 0 for a run of Han
 */
public record Word(int start, int end, Kind kind, long hash) {

    /** What a word is made of. */
    public enum Kind {
        /** Letters of an alphabetic script, with inner digits, apostrophes and hyphens. */
        LETTERS,
        /** Digits alone, with inner points and commas. */
        NUMBER,
        /** A run of Han characters or kana, which no space divides into words. */
        HAN
    }

    /** The word as the text writes it. */
    public String in(String text) {
        return text.substring(start, end);
    }

    /** Length in UTF-16 units. */
    public int length() {
        return end - start;
    }
}
