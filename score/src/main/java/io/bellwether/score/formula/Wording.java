package io.bellwether.score.formula;

import io.bellwether.news.BilingualText;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The words of reasons: numbers, plurals and cited text, in English and Chinese. Numbers are printed by whole
 * hundredths, because how a double is printed differs between Java releases.
 */
final class Wording {

    private static final int LONGEST_CITATION = 60;
    private static final double TRILLION = 1e12;

    /** Numbers beyond are printed as this one; none of them is honest. */
    private static final double LARGEST = 1e15;

    private Wording() {}

    static BilingualText both(String en, String zh) {
        return new BilingualText(en, zh);
    }

    /** A template with its {@code %s} filled in order; far cheaper than a formatter, and every record has forty of them. */
    static String fill(String template, Object... words) {
        var filled = new StringBuilder(template.length() + 32);
        int from = 0;
        for (Object word : words) {
            int at = template.indexOf("%s", from);
            filled.append(template, from, at).append(word);
            from = at + 2;
        }
        return filled.append(template, from, template.length()).toString();
    }

    /** "1 sentence", "2 sentences", "0 sentences", "1,200 sentences". */
    static String count(long n, String one, String many) {
        return number(n) + " " + (n == 1 ? one : many);
    }

    /** "sentence" after exactly one, "sentences" after everything else. */
    static String plural(long n, String one, String many) {
        return n == 1 ? one : many;
    }

    /** A whole number, thousands set off with commas; the same in both languages. */
    static String number(long value) {
        var digits = new StringBuilder(Long.toString(value));
        int start = value < 0 ? 1 : 0;
        for (int i = digits.length() - 3; i > start; i -= 3) {
            digits.insert(i, ',');
        }
        return digits.toString();
    }

    /** Rounded half up to at most two decimals, thousands set off with commas. */
    static String number(double value) {
        double bounded = Math.max(-LARGEST, Math.min(value, LARGEST));
        long hundredths = Math.round(Math.abs(bounded) * 100);
        long decimals = hundredths % 100;
        String sign = bounded < 0 && hundredths > 0 ? "-" : "";
        String whole = sign + number(hundredths / 100);
        if (decimals == 0) {
            return whole;
        }
        return whole + (decimals < 10 ? ".0" : ".") + (decimals % 10 == 0 ? decimals / 10 : decimals);
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
}
