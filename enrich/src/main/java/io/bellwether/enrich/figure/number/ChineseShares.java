package io.bellwether.enrich.figure.number;

import org.jspecify.annotations.Nullable;

/** Shares of a whole: "百分之三点五", "三分之二", "千分之3", "一半". */
final class ChineseShares {

    private static final String OF_PARTS = "分之";
    private static final int LONGEST_WHOLE = 6;
    private static final int LONGEST_PART = 12;

    private ChineseShares() {}

    /** A share that starts with a Han numeral; null when none starts here. */
    static @Nullable Numeral at(String text, int from, int to) {
        if (text.startsWith("一半", from) && from + 2 <= to) {
            return Numeral.share(from, from + 2, 50, Numeral.Style.HAN);
        }
        int limit = Math.min(to, from + LONGEST_WHOLE);
        for (int at = from; at < limit; at++) {
            if (text.startsWith(OF_PARTS, at)) {
                Numeral whole = ChineseNumerals.plain(text, from, at);
                return whole == null || whole.end() != at ? null : part(text, from, at, to, whole.value());
            }
            if (!ChineseNumerals.canStart(text.charAt(at))) {
                return null;
            }
        }
        return null;
    }

    /** A share whose whole is written with digits, "5分之3"; null when none is. */
    static @Nullable Numeral after(String text, int from, int digitsEnd, int to, double whole) {
        return text.startsWith(OF_PARTS, digitsEnd) ? part(text, from, digitsEnd, to, whole) : null;
    }

    private static @Nullable Numeral part(String text, int from, int mark, int to, double whole) {
        int at = mark + OF_PARTS.length();
        if (at >= to || whole <= 0) {
            return null;
        }
        char c = text.charAt(at);
        Numeral part = null;
        if (DigitNumerals.isDigit(c)) {
            part = digits(text, at, Math.min(to, at + LONGEST_PART));
        } else if (ChineseNumerals.canStart(c)) {
            part = ChineseNumerals.plain(text, at, to);
        }
        if (part == null || Double.isNaN(part.value()) || part.value() >= Math.max(whole, 1e3)) {
            return null;
        }
        double percent = Numeral.product(part.value(), 100) / whole;
        return new Numeral(from, part.end(), percent, Double.NaN, 1, Numeral.Style.HAN, part.bound(), true);
    }

    private static Numeral digits(String text, int from, int to) {
        double value = 0;
        double grain = 1;
        boolean point = false;
        int at = from;
        for (; at < to; at++) {
            char c = text.charAt(at);
            boolean opensDecimals = c == '.' && !point && at + 1 < to && DigitNumerals.isDigit(text.charAt(at + 1));
            if (!opensDecimals && !DigitNumerals.isDigit(c)) {
                break;
            }
            point |= opensDecimals;
            if (!opensDecimals) {
                grain = point ? grain * 10 : 1;
                value = value * 10 + Character.digit(c, 10);
            }
        }
        return Numeral.of(from, at, Numeral.product(value / grain, 1), 1, Numeral.Style.SHAPED);
    }
}
