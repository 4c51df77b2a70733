package io.bellwether.score.formula;

import io.bellwether.news.BilingualText;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The words of reasons: numbers, plurals and cited text, in English and Chinese. Numbers are printed from their exact
 * decimal expansion, because how a double is printed differs between Java releases.
 */
final class Wording {

    private static final int LONGEST_CITATION = 60;
    private static final double TRILLION = 1e12;

    private Wording() {}

    static BilingualText both(String en, String zh) {
        return new BilingualText(en, zh);
    }

    /** "1 sentence", "2 sentences", "0 sentences", "1,200 sentences". */
    static String count(long n, String one, String many) {
        return number(n) + " " + (n == 1 ? one : many);
    }

    /** "sentence" after exactly one, "sentences" after everything else. */
    static String plural(long n, String one, String many) {
        return n == 1 ? one : many;
    }

    /** A whole number, thousands set off with commas. */
    static String number(long value) {
        return grouped(BigDecimal.valueOf(value));
    }

    /** Up to two decimals, thousands set off with commas; the same in both languages. */
    static String number(double value) {
        if (!(Math.abs(value) <= Curve.LARGEST)) {
            return value < 0 ? "-1,000,000,000,000,000" : "1,000,000,000,000,000";
        }
        return grouped(new BigDecimal(value).setScale(2, RoundingMode.HALF_UP));
    }

    /** A share of 0 to 1 as a percentage without decimals, e.g. "62%". */
    static String percent(double share) {
        return number(Math.round(Curve.clamp(share, 0, 1) * 100)) + "%";
    }

    /** "4.5 billion". */
    static String largeEn(double value) {
        if (value >= TRILLION) {
            return number(value / TRILLION) + " trillion";
        }
        if (value >= 1e9) {
            return number(value / 1e9) + " billion";
        }
        return value >= 1e6 ? number(value / 1e6) + " million" : number(value);
    }

    /** "45 亿". */
    static String largeZh(double value) {
        if (value >= TRILLION) {
            return number(value / TRILLION) + " 万亿";
        }
        if (value >= 1e8) {
            return number(value / 1e8) + " 亿";
        }
        return value >= 1e4 ? number(value / 1e4) + " 万" : number(value);
    }

    /** Words of the article or a name, in quotation marks, on one line and not long. */
    static String cite(String words) {
        var cited = new StringBuilder("“");
        int points = 0;
        int i = 0;
        while (i < words.length() && points < LONGEST_CITATION) {
            int c = words.codePointAt(i);
            i += Character.charCount(c);
            points++;
            cited.appendCodePoint(printable(c));
        }
        return cited.append(i < words.length() ? "…”" : "”").toString();
    }

    static String citeEn(List<String> names) {
        return names.stream().map(Wording::cite).collect(Collectors.joining(", "));
    }

    static String citeZh(List<String> names) {
        return names.stream().map(Wording::cite).collect(Collectors.joining("、"));
    }

    private static int printable(int c) {
        if (c == '“' || c == '”') {
            return '\'';
        }
        int type = Character.getType(c);
        boolean invisible = type == Character.CONTROL
                || type == Character.FORMAT
                || type == Character.SURROGATE
                || type == Character.LINE_SEPARATOR
                || type == Character.PARAGRAPH_SEPARATOR;
        return invisible ? ' ' : c;
    }

    private static String grouped(BigDecimal value) {
        String plain = value.signum() == 0 ? "0" : value.stripTrailingZeros().toPlainString();
        int point = plain.indexOf('.');
        int end = point < 0 ? plain.length() : point;
        int start = plain.startsWith("-") ? 1 : 0;
        var grouped = new StringBuilder(plain);
        for (int i = end - 3; i > start; i -= 3) {
            grouped.insert(i, ',');
        }
        return grouped.toString();
    }
}
