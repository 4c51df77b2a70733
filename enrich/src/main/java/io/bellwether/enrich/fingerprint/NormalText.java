package io.bellwether.enrich.fingerprint;

import java.lang.Character.UnicodeScript;
import java.text.Normalizer;

/**
 * A text without what a copy may change: case, width, punctuation, white space.
 *
 * @param text words parted by one space; Han characters follow one another without
 * @param words runs of other letters and digits
 * @param hanCharacters Han characters, kana and letters of other scripts without spaces
 */
record NormalText(String text, int words, int hanCharacters) {

    private static final double LEAST_WORDS = 8;
    private static final double WORDS_PER_HAN_CHARACTER = 0.4;

    static NormalText of(String raw) {
        String folded = Normalizer.normalize(raw, Normalizer.Form.NFKC);
        var text = new StringBuilder(folded.length());
        int words = 0;
        int han = 0;
        boolean inWord = false;
        for (int at = 0; at < folded.length(); ) {
            int codePoint = folded.codePointAt(at);
            at += Character.charCount(codePoint);
            boolean unspaced = isUnspaced(codePoint);
            if (!unspaced && !isInWord(codePoint)) {
                inWord = false;
                continue;
            }
            if (!unspaced && !inWord) {
                words++;
            }
            if (!text.isEmpty() && !inWord && !(unspaced && endsUnspaced(text))) {
                text.append(' ');
            }
            han += unspaced ? 1 : 0;
            inWord = !unspaced;
            text.appendCodePoint(Character.toLowerCase(codePoint));
        }
        return new NormalText(text.toString(), words, han);
    }

    boolean isTooShort() {
        return words + WORDS_PER_HAN_CHARACTER * hanCharacters < LEAST_WORDS;
    }

    static boolean isUnspaced(int codePoint) {
        if (codePoint < 0x0e00) {
            return false;
        }
        UnicodeScript script = UnicodeScript.of(codePoint);
        return script == UnicodeScript.HAN
                || script == UnicodeScript.HIRAGANA
                || script == UnicodeScript.KATAKANA
                || script == UnicodeScript.THAI;
    }

    private static boolean endsUnspaced(StringBuilder text) {
        return isUnspaced(text.codePointBefore(text.length()));
    }

    private static boolean isInWord(int codePoint) {
        return Character.isLetterOrDigit(codePoint) || Character.getType(codePoint) == Character.NON_SPACING_MARK;
    }
}
