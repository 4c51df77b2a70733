package io.bellwether.analyze.gate.figure;

/** A run of digits and the marks between them, read as one whatever the marks mean: "1.234.567,8". */
final class NumberRun {

    private static final String MARKS = ".,'\u2019\uff0c\uff0e";

    private NumberRun() {}

    /** Whether a number that was read is only a piece of what stands there. */
    static boolean isBroken(String text, int start, int end) {
        return (start > 1 && isMark(text, start - 1) && isDigit(text, start - 2) && isDigit(text, start))
                || (end + 1 < text.length()
                        && isMark(text, end)
                        && isDigit(text, end + 1)
                        && isDigit(text, end - 1)
                        && !isListComma(text, end));
    }

    /** Whether the number is a piece of a code such as "Ka-52M" and the article writes the same code. */
    static boolean isSameCode(String text, int start, int end, String article) {
        boolean joined = start > 0 && (text.charAt(start - 1) == '-' || isLetter(text, start - 1));
        boolean lettered = isLetter(text, end - 1) && isDigit(text, end - 2 < start ? start : end - 2);
        if (!joined && !lettered) {
            return false;
        }
        String code = text.substring(start, end).strip();
        for (int at = article.indexOf(code); at >= 0; at = article.indexOf(code, at + 1)) {
            int to = at + code.length();
            boolean whole = (at == 0 || !isDigit(article, at - 1)) && (to == article.length() || !isDigit(article, to));
            if (whole) {
                return true;
            }
        }
        return false;
    }

    /** The whole run. */
    static String around(String text, int start, int end) {
        int from = start;
        while (from > 0
                && (isDigit(text, from - 1) || (from > 1 && isMark(text, from - 1) && isDigit(text, from - 2)))) {
            from--;
        }
        int to = end;
        while (to < text.length()
                && (isDigit(text, to) || (to + 1 < text.length() && isMark(text, to) && isDigit(text, to + 1)))) {
            to++;
        }
        return text.substring(from, to);
    }

    /** Whether the article writes exactly this run. */
    static boolean isIn(String article, String run) {
        for (int at = article.indexOf(run); at >= 0; at = article.indexOf(run, at + 1)) {
            if (around(article, at, at + run.length()).equals(run)) {
                return true;
            }
        }
        return false;
    }

    /** A full-width comma parts clauses: "2024年为12，2025年为13". */
    private static boolean isListComma(String text, int at) {
        return text.charAt(at) == '\uff0c';
    }

    private static boolean isMark(String text, int at) {
        return MARKS.indexOf(text.charAt(at)) >= 0;
    }

    private static boolean isLetter(String text, int at) {
        char c = text.charAt(at);
        return c < 0x80 && Character.isLetter(c);
    }

    private static boolean isDigit(String text, int at) {
        return Character.digit(text.charAt(at), 10) >= 0;
    }
}
