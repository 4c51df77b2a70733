package io.bellwether.enrich.figure.number;

import io.bellwether.enrich.token.EnglishNouns;
import org.jspecify.annotations.Nullable;

/** Numbers that start with a digit: "320", "3,200.5", "3.2亿", "4.5bn", "1.2 million", "7B". */
final class DigitNumerals {

    private static final int MOST_DIGITS = 15;

    /** Further digits of a number with more than 17 do not change it as a double. */
    private static final long LARGEST_MANTISSA = 100_000_000_000_000_000L;

    private final EnglishNumberWords words;

    DigitNumerals(EnglishNumberWords words) {
        this.words = words;
    }

    static boolean isDigit(char c) {
        return (c >= '0' && c <= '9') || (c >= '\uff10' && c <= '\uff19');
    }

    Numeral at(String text, int from, int to) {
        int end = endOfDigits(text, from, to);
        boolean plain = true;
        if (end - from <= 3) {
            int grouped = endOfGroups(text, end, to);
            plain = grouped == end;
            end = grouped;
        }
        int point = end;
        if (end + 1 < to && isPoint(text.charAt(end)) && isDigit(text.charAt(end + 1))) {
            end = endOfDigits(text, end + 1, to);
            plain = false;
        }
        if (end - from > MOST_DIGITS + 5 || point - from > MOST_DIGITS) {
            return Numeral.none(from, end);
        }
        double value = value(text, from, end);
        Numeral chinese = ChineseNumerals.scaled(text, from, end, to, value);
        if (chinese != null) {
            return chinese;
        }
        Numeral english = scaled(text, from, end, to, value);
        return english != null
                ? english
                : Numeral.of(from, end, value, 1, plain ? Numeral.Style.PLAIN : Numeral.Style.SHAPED);
    }

    private static int endOfDigits(String text, int from, int to) {
        int at = from;
        while (at < to && isDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }

    /** Groups of exactly three digits after a comma, as in 1,234,567. */
    private static int endOfGroups(String text, int from, int to) {
        int at = from;
        while (at + 3 < to
                && isComma(text.charAt(at))
                && isDigit(text.charAt(at + 1))
                && isDigit(text.charAt(at + 2))
                && isDigit(text.charAt(at + 3))
                && !(at + 4 < to && isDigit(text.charAt(at + 4)))) {
            at += 4;
        }
        return at;
    }

    private static boolean isComma(char c) {
        return c == ',' || c == '\uff0c';
    }

    private static boolean isPoint(char c) {
        return c == '.' || c == '\uff0e';
    }

    /** The value of at most 15 digits and a point: an integer divided by a power of ten, which is exactly rounded. */
    private static double value(String text, int from, int to) {
        long digits = 0;
        double grain = 1;
        boolean decimals = false;
        for (int at = from; at < to; at++) {
            char c = text.charAt(at);
            if (isDigit(c) && digits < LARGEST_MANTISSA) {
                digits = digits * 10 + Character.digit(c, 10);
                grain = decimals ? grain * 10 : 1;
            }
            decimals |= isPoint(c);
        }
        return digits / grain;
    }

    /** "632m tall" is a length; "$5m" and "5m users" are millions. */
    private static boolean isMetres(String text, int from, int end, int to) {
        boolean money = from > 0 && Character.getType(text.charAt(from - 1)) == Character.CURRENCY_SYMBOL;
        int noun = end;
        while (noun < to && "-–0123456789.m".indexOf(text.charAt(noun)) >= 0) {
            noun++;
        }
        return !money && !EnglishNouns.isPluralAt(text, noun + 1, to);
    }

    /** A magnitude word or letter after the digits, beside them or after one space or hyphen. */
    private @Nullable Numeral scaled(String text, int from, int end, int to, double value) {
        int start = end < to && (text.charAt(end) == ' ' || text.charAt(end) == '-') ? end + 1 : end;
        var word = words.scaleAt(text, start, to, start == end);
        if (word == null) {
            return null;
        }
        if (text.charAt(start) == 'm' && word.end() == start + 1 && isMetres(text, from, word.end(), to)) {
            return null;
        }
        double scale = word.value();
        return Numeral.of(from, word.end(), Numeral.product(value, scale), scale, Numeral.Style.SHAPED);
    }
}
