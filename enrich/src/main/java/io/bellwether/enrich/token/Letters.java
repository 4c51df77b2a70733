package io.bellwether.enrich.token;

/** Class of every UTF-16 unit, looked up in one table: what a word is made of is asked for every character of a text. */
final class Letters {

    /** Neither of the others; surrogates too, which need their code point. */
    static final byte OTHER = 0;
    /** Letter or digit of a script with spaces. */
    static final byte SPACED = 1;
    /** Han or kana. */
    static final byte HAN = 2;

    private static final byte[] CLASSES = new byte[Character.MAX_VALUE + 1];

    static {
        for (int c = 0; c < CLASSES.length; c++) {
            if (Words.isHan(c)) {
                CLASSES[c] = HAN;
            } else if (Character.isLetterOrDigit(c)) {
                CLASSES[c] = SPACED;
            }
        }
    }

    private Letters() {}

    static byte of(char c) {
        return CLASSES[c];
    }
}
