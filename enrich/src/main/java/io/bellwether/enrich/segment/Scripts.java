package io.bellwether.enrich.segment;

import java.lang.Character.UnicodeScript;

/** Scripts that need a treatment of their own. */
final class Scripts {

    private Scripts() {}

    static boolean isHan(int codePoint) {
        if (codePoint < 0x2e80) {
            return false;
        }
        if (codePoint >= 0x4e00 && codePoint <= 0x9fff) {
            return true;
        }
        return UnicodeScript.of(codePoint) == UnicodeScript.HAN && codePoint != 0x3007;
    }

    /** Scripts written without spaces, other than Han: their words need the platform's boundaries. */
    static boolean isSpaceless(int codePoint) {
        if (codePoint < 0x0e00) {
            return false;
        }
        return switch (UnicodeScript.of(codePoint)) {
            case HIRAGANA, KATAKANA, THAI, LAO, KHMER, MYANMAR -> true;
            default -> codePoint == 0x30fc;
        };
    }
}
