package io.bellwether.enrich.figure.number;

import io.bellwether.news.Comparison;

/**
 * A number in the text, unit not yet known.
 *
 * @param start first UTF-16 unit
 * @param end one past the last UTF-16 unit
 * @param value the number; NaN for a run of characters that looks like a number and is none
 * @param high upper end when the number itself is a range ("三四百"), else NaN
 * @param scale what a magnitude word multiplied the number by, 1 without one
 * @param style how it is written
 * @param bound what the number's own words say ("数百": at least)
 * @param percent whether the number is a share already counted in percent ("三分之一", "two-thirds")
 */
public record Numeral(
        int start, int end, double value, double high, double scale, Style style, Comparison bound, boolean percent) {

    /** How a number is written. */
    public enum Style {
        /** Digits alone: "320". */
        PLAIN,
        /** Digits with a thousands separator, a decimal point or a magnitude: "3,200", "3.2亿". */
        SHAPED,
        /** English words. */
        WORDS,
        /** Han numerals. */
        HAN
    }

    public static Numeral of(int start, int end, double value, double scale, Style style) {
        return new Numeral(start, end, value, Double.NaN, scale, style, Comparison.NONE, false);
    }

    /** A share in percent. */
    public static Numeral share(int start, int end, double percent, Style style) {
        return new Numeral(start, end, percent, Double.NaN, 1, style, Comparison.NONE, true);
    }

    /** Something to step over. */
    public static Numeral none(int start, int end) {
        return of(start, end, Double.NaN, 1, Style.PLAIN);
    }

    public Numeral withBound(Comparison newBound) {
        return new Numeral(start, end, value, high, scale, style, newBound, percent);
    }

    public boolean isDigits() {
        return style == Style.PLAIN || style == Style.SHAPED;
    }

    /** A product without the noise of binary fractions: 9 decimals below 100,000, 3 above. */
    public static double product(double value, double factor) {
        double product = value * factor;
        double grain = Math.abs(product) < 1e5 ? 1e9 : 1e3;
        return Math.abs(product) > 1e14 ? product : Math.rint(product * grain) / grain;
    }

    /** Whether a single letter is the magnitude, as in "7B" or "128K". */
    public boolean isLetterScaled(String text) {
        boolean letter = isDigits() && scale >= 1e3 && "BbMKkT".indexOf(text.charAt(end - 1)) >= 0;
        return letter && NumberLexer.isDigit(text.charAt(end - 2));
    }
}
