package io.bellwether.enrich.fingerprint;

import io.bellwether.enrich.token.TermIds;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;
import java.util.Arrays;

/**
 * A text without what a copy may change: case, width, punctuation, white space. Its units are words, and single
 * characters of scripts without spaces (Han, kana, Thai).
 */
final class NormalText {

    private static final double LEAST_WORDS = 8;
    private static final double WORDS_PER_HAN_CHARACTER = 0.4;
    private static final int WORDS_IN_SHINGLE = 5;
    private static final int HAN_CHARACTERS_IN_SHINGLE = 7;

    private final char[] text;
    private int length;
    private long[] units = new long[256];
    private boolean[] unspacedUnits = new boolean[256];
    private int size;
    private int unspacedSize;

    private NormalText(String folded) {
        text = new char[2 * folded.length()];
        int at = 0;
        while (at < folded.length()) {
            int codePoint = folded.codePointAt(at);
            int end = at + Character.charCount(codePoint);
            if (isUnspaced(codePoint)) {
                add(folded, at, end, true);
            } else if (isInWord(codePoint)) {
                while (end < folded.length() && isSpacedWord(folded.codePointAt(end))) {
                    end += Character.charCount(folded.codePointAt(end));
                }
                add(folded, at, end, false);
            }
            at = end;
        }
    }

    static NormalText of(String raw) {
        return new NormalText(isAscii(raw) ? raw : Normalizer.normalize(raw, Normalizer.Form.NFKC));
    }

    /** Words parted by one space; characters of scripts without spaces follow one another without. */
    String text() {
        return new String(text, 0, length);
    }

    boolean isTooShort() {
        return size - unspacedSize + WORDS_PER_HAN_CHARACTER * unspacedSize < LEAST_WORDS;
    }

    /** Hash of the shingle that begins at each unit, 0 to 2^31 - 1; those at the end of the text are shorter. */
    int[] shingles() {
        int[] shingles = new int[size];
        int full = 0;
        for (int first = 0; first < size; first++) {
            int length = unspacedUnits[first] ? HAN_CHARACTERS_IN_SHINGLE : WORDS_IN_SHINGLE;
            if (first + length > size && full > 0) {
                break;
            }
            long hash = 0;
            for (int i = first; i < Math.min(size, first + length); i++) {
                hash = TermIds.join(hash, units[i]);
            }
            shingles[full++] = finish(hash);
        }
        return Arrays.copyOf(shingles, full);
    }

    /** The finaliser of SplitMix64 (Steele, Lea and Flood, OOPSLA 2014), its upper 31 bits. */
    private static int finish(long hash) {
        long mixed = (hash ^ (hash >>> 30)) * 0xbf58476d1ce4e5b9L;
        mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
        return (int) ((mixed ^ (mixed >>> 31)) >>> 33);
    }

    private void add(String folded, int from, int to, boolean unspaced) {
        if (size == units.length) {
            units = Arrays.copyOf(units, size * 2);
            unspacedUnits = Arrays.copyOf(unspacedUnits, size * 2);
        }
        if (size > 0 && !(unspaced && unspacedUnits[size - 1])) {
            text[length++] = ' ';
        }
        for (int at = from; at < to; at++) {
            char c = folded.charAt(at);
            text[length++] = c < 0x80 ? (c >= 'A' && c <= 'Z' ? (char) (c + 32) : c) : Character.toLowerCase(c);
        }
        units[size] = TermIds.hash(folded, from, to);
        unspacedUnits[size] = unspaced;
        unspacedSize += unspaced ? 1 : 0;
        size++;
    }

    private static boolean isAscii(String text) {
        for (int at = 0; at < text.length(); at++) {
            if (text.charAt(at) >= 0x80) {
                return false;
            }
        }
        return true;
    }

    private static boolean isSpacedWord(int codePoint) {
        return isInWord(codePoint) && !isUnspaced(codePoint);
    }

    private static boolean isUnspaced(int codePoint) {
        if (codePoint < 0x0e00) {
            return false;
        }
        if (codePoint >= 0x4e00 && codePoint <= 0x9fff) {
            return true;
        }
        UnicodeScript script = UnicodeScript.of(codePoint);
        return script == UnicodeScript.HAN
                || script == UnicodeScript.HIRAGANA
                || script == UnicodeScript.KATAKANA
                || script == UnicodeScript.THAI;
    }

    private static boolean isInWord(int codePoint) {
        if (codePoint < 0x80) {
            return (codePoint >= 'a' && codePoint <= 'z')
                    || (codePoint >= 'A' && codePoint <= 'Z')
                    || (codePoint >= '0' && codePoint <= '9');
        }
        return Character.isLetterOrDigit(codePoint) || Character.getType(codePoint) == Character.NON_SPACING_MARK;
    }
}
