package io.bellwether.enrich.language;

import java.util.Arrays;

/**
 * A sum for each language, of a text of at most 500 symbols. Rows of one byte for each language are added eight at a
 * time, into sums of sixteen bits, four to a number: the even languages of each eight in one number, the odd ones in the
 * next.
 */
final class LanguageSums {

    private static final long EVEN_BYTES = 0x00ff_00ff_00ff_00ffL;

    private final long[] packed;
    private final int[] sums;

    LanguageSums(int languages) {
        int eights = (languages + 7) / 8;
        this.packed = new long[2 * eights];
        this.sums = new int[8 * eights];
    }

    /** Adds a row of one byte, at most 127, for each language. */
    void add(long[] rows, int start) {
        for (int at = start, sum = 0; sum < packed.length; at++, sum += 2) {
            packed[sum] += rows[at] & EVEN_BYTES;
            packed[sum + 1] += (rows[at] >>> 8) & EVEN_BYTES;
        }
    }

    /** Adds a row of pairs of language and weight. */
    void add(byte[] rows, int start, int count) {
        for (int at = start, end = start + 2 * count; at < end; at += 2) {
            sums[rows[at]] += rows[at + 1];
        }
    }

    /** The sums by language, which the caller may change, with some zeros behind them. */
    int[] unpacked() {
        for (int at = 0; at < packed.length; at++) {
            long four = packed[at];
            int language = 8 * (at >>> 1) + (at & 1);
            sums[language] += (int) (four & 0xffff);
            sums[language + 2] += (int) (four >>> 16) & 0xffff;
            sums[language + 4] += (int) (four >>> 32) & 0xffff;
            sums[language + 6] += (int) (four >>> 48);
        }
        Arrays.fill(packed, 0);
        return sums;
    }
}
