package io.bellwether.enrich.segment;

import io.bellwether.enrich.lexicon.Lexicon;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Whether a dot, or the end of a quotation, ends the sentence: what the words on both sides say. */
final class EndRules {

    private static final Pattern WORD = Pattern.compile("\\p{L}+");

    private static final int LONGEST_WORD = 24;
    private static final int REPORTING_WINDOW = 48;
    private static final int REPORTING_WINDOW_HAN = 16;

    private final Set<String> never;
    private final Set<String> perhaps;
    private final Set<String> openers;
    private final Set<String> reporting;
    private final List<String> reportingHan;

    EndRules() {
        Lexicon lexicon = Lexicon.of(EndRules.class, "sentence-ends.txt");
        never = lexicon.words("never");
        perhaps = lexicon.words("perhaps");
        openers = lexicon.words("openers");
        reporting = lexicon.words("reporting");
        reportingHan = lexicon.list("reporting-zh");
    }

    /**
     * Whether the dot at an index ends a sentence that could go on at {@code next}.
     *
     * @param lineStart where the line begins: a number there is an item's ordinal
     */
    boolean dotEnds(String text, int lineStart, int dot, int next, int to, String language) {
        String before = wordBefore(text, lineStart, dot);
        if (before.isEmpty()) {
            return true;
        }
        boolean atLineStart = dot - before.length() == lineStart;
        if (isDigits(before)) {
            return !atLineStart && (language.equals("en") || before.length() > 2);
        }
        if (isInitial(before)) {
            return atLineStart ? false : before.equals("I") && opensSentence(text, next, to);
        }
        String folded = before.toLowerCase(Locale.ROOT);
        if (!language.equals("en")) {
            return folded.indexOf('.') < 0 && !never.contains(folded);
        }
        if (folded.equals("no")) {
            return !Character.isDigit(text.charAt(next));
        }
        if (never.contains(folded)) {
            return false;
        }
        return (folded.indexOf('.') < 0 && !perhaps.contains(folded)) || opensSentence(text, next, to);
    }

    /** Whether what stands behind a closing quotation mark reports it, so that the sentence goes on. */
    boolean reports(String text, int next, int to) {
        if (Scripts.isHan(text.codePointAt(next))) {
            String window = text.substring(next, Math.min(to, next + REPORTING_WINDOW_HAN));
            return reportingHan.stream().anyMatch(word -> beforePause(window, word));
        }
        String window = text.substring(next, Math.min(to, next + REPORTING_WINDOW));
        int stop = window.indexOf('.');
        return WORD.matcher(stop < 0 ? window : window.substring(0, stop))
                .results()
                .anyMatch(word -> reporting.contains(word.group().toLowerCase(Locale.ROOT)));
    }

    private static boolean beforePause(String window, String word) {
        int at = window.indexOf(word);
        return at >= 0 && window.substring(0, at).chars().noneMatch(c -> "，。！？；“「".indexOf(c) >= 0);
    }

    private boolean opensSentence(String text, int next, int to) {
        int end = next;
        while (end < to && end - next < LONGEST_WORD && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return openers.contains(text.substring(next, end).toLowerCase(Locale.ROOT));
    }

    private static String wordBefore(String text, int lineStart, int dot) {
        int start = dot;
        while (start > lineStart && dot - start < LONGEST_WORD && isInWord(text.charAt(start - 1))) {
            start--;
        }
        return text.substring(start, dot);
    }

    private static boolean isInWord(char c) {
        return Character.isLetterOrDigit(c) || c == '.';
    }

    private static boolean isDigits(String word) {
        for (int at = 0; at < word.length(); at++) {
            if (!Character.isDigit(word.charAt(at))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isInitial(String word) {
        return word.length() == 1 && Character.isUpperCase(word.charAt(0));
    }
}
