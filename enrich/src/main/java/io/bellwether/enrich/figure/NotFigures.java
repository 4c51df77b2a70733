package io.bellwether.enrich.figure;

import java.util.Locale;

/**
 * Numbers that carry no figure: dates, times of day, years, versions, model names, ordinals, list and section numbers,
 * telephone and other identifying numbers, addresses, sports results.
 */
final class NotFigures {

    private static final int LONGEST_WORD = 24;

    private NotFigures() {}

    /** Whether the measure, whole as it is, must not be reported. */
    static boolean reject(String text, int from, int to, Measure measure) {
        if (isPer(text, from, measure)) {
            return true;
        }
        if (UnitClass.of(measure.unit().symbol()) == UnitClass.CURRENCY
                && measure.start() < measure.numeral().start()) {
            return false;
        }
        if (NumberTokens.isPartOfToken(text, from, to, measure)) {
            return true;
        }
        boolean chinese = measure.numeral().style() == Numeral.Style.HAN || isHanAfter(text, measure, to);
        return chinese
                ? ChineseNotFigures.reject(text, from, to, measure)
                : EnglishNotFigures.reject(text, from, to, measure);
    }

    /** "$2 per million tokens", "每百万": the second number belongs to the unit of the first. */
    private static boolean isPer(String text, int from, Measure measure) {
        int start = measure.start();
        return start > from
                && (text.charAt(start - 1) == '每' || (start - 4 >= from && text.startsWith("per ", start - 4)));
    }

    private static boolean isHanAfter(String text, Measure measure, int to) {
        int at = measure.numeral().end();
        while (at < to && (text.charAt(at) == ' ' || text.charAt(at) == '\u00a0')) {
            at++;
        }
        return at < to && text.charAt(at) >= 0x2E80 && Character.isLetter(text.charAt(at));
    }

    /** The word before a place, one space between, in lower case; empty when there is none. */
    static String wordBefore(String text, int from, int place) {
        int end = place - 1;
        if (end <= from || (text.charAt(end) != ' ' && text.charAt(end) != '\u00a0')) {
            return "";
        }
        if (text.charAt(end - 1) == '.' && end - 1 > from) {
            end--;
        }
        int start = end;
        while (start > from && end - start < LONGEST_WORD && isWordChar(text.charAt(start - 1))) {
            start--;
        }
        return text.substring(start, end).toLowerCase(Locale.ROOT);
    }

    /** The word after a place, one space between allowed, in lower case; empty when there is none. */
    static String wordAfter(String text, int end, int to) {
        int start = end < to && text.charAt(end) == ' ' ? end + 1 : end;
        int at = start;
        while (at < to && at - start < LONGEST_WORD && isWordChar(text.charAt(at))) {
            at++;
        }
        return text.substring(start, at).toLowerCase(Locale.ROOT);
    }

    private static boolean isWordChar(char c) {
        return c < 0x2E80 && (Character.isLetterOrDigit(c) || c == '-');
    }
}
