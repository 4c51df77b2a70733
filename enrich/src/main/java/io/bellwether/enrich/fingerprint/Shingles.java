package io.bellwether.enrich.fingerprint;

import java.util.Arrays;

/** Hashes of a text's distinct shingles: each word with the next two, each run of four Han characters. */
final class Shingles {

    private static final int WORDS = 3;
    private static final int HAN_CHARACTERS = 4;

    private Shingles() {}

    /** In ascending order. */
    static long[] of(NormalText normal) {
        String text = normal.text();
        long[] hashes = new long[normal.words() + normal.hanCharacters()];
        int count = 0;
        for (int at = 0; at < text.length(); at = nextUnit(text, at)) {
            hashes[count++] = hashFrom(text, at);
        }
        return Arrays.stream(hashes, 0, count).sorted().distinct().toArray();
    }

    /** Of the units that begin here: as many as a shingle has, fewer at the text's end. */
    private static long hashFrom(String text, int start) {
        int units = NormalText.isUnspaced(text.codePointAt(start)) ? HAN_CHARACTERS : WORDS;
        int end = start;
        for (int i = 0; i < units && end < text.length(); i++) {
            end = nextUnit(text, end);
        }
        return Hash64.of(text, start, text.charAt(end - 1) == ' ' ? end - 1 : end);
    }

    /** Where the word or Han character after the one that begins here begins. */
    private static int nextUnit(String text, int at) {
        int first = text.codePointAt(at);
        int next = at + Character.charCount(first);
        if (!NormalText.isUnspaced(first)) {
            while (next < text.length() && text.charAt(next) != ' ') {
                next++;
            }
        }
        return next < text.length() && text.charAt(next) == ' ' ? next + 1 : next;
    }
}
