package io.bellwether.enrich.figure.number;

import org.jspecify.annotations.Nullable;

/** Reads numbers of both number systems where they stand, with their magnitude words but without their unit. */
public final class NumberLexer {

    private final EnglishNumberWords words = new EnglishNumberWords();
    private final DigitNumerals digits = new DigitNumerals(words);
    private final EnglishNumerals english = new EnglishNumerals(words);

    /** The number that starts exactly here; one whose value is NaN is to be stepped over, null is none. */
    public @Nullable Numeral at(String text, int at, int to) {
        char c = text.charAt(at);
        if (isDigit(c)) {
            return digits.at(text, at, to);
        }
        if (c < 0x80) {
            return Character.isLetter(c) ? english.at(text, at, to) : null;
        }
        Numeral half = ChineseHalves.at(text, at, to);
        if (half != null) {
            return half;
        }
        return ChineseNumerals.canStart(c) ? ChineseNumerals.at(text, at, to) : null;
    }

    /** Whether a character is a digit, plain or full-width. */
    public static boolean isDigit(char c) {
        return DigitNumerals.isDigit(c);
    }

    /** Whether a number could start with this character. */
    public static boolean canStart(char c) {
        return isDigit(c) || Character.isLetter(c) || ChineseNumerals.canStart(c);
    }
}
