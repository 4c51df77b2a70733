package io.bellwether.enrich.segment;

import java.util.ArrayList;
import java.util.List;

/** Finds the ends of sentences in one line, in one pass. */
final class SentenceSplitter {

    private static final int LONGEST_KEPT_QUOTE = 240;
    private static final int LONGEST_KEPT_QUOTE_HAN = 120;

    /** Ends without a space behind: Chinese and Japanese full stops, full-width ! and ?, their small form. */
    private static final String WIDE_ENDS = "。！？｡";

    /** Ends with a space behind: Latin, ellipsis, Arabic, Urdu, Devanagari, Ethiopic, Burmese. */
    private static final String SPACED_ENDS = ".!?…؟۔।॥።။";

    private static final String CLOSERS = "\"'”’」』》）)]】»";

    private final EndRules rules = new EndRules();

    List<Paragraph> split(String text, int from, int to, String language) {
        boolean chinese = language.equals("zh");
        var quotes = ShortQuotes.in(text, from, to, chinese ? LONGEST_KEPT_QUOTE_HAN : LONGEST_KEPT_QUOTE);
        var sentences = new ArrayList<Paragraph>();
        int start = from;
        int at = from;
        while (at < to) {
            if (!isEnd(text.charAt(at), chinese)) {
                at++;
                continue;
            }
            int end = absorb(text, at, to, chinese);
            int next = Spaces.skip(text, end, to);
            int closing = quotes.closingAfter(at);
            boolean inside = closing >= end;
            if (!inside && next < to && ends(text, from, at, end, next, to, language)) {
                add(text, start, end, sentences);
                start = next;
            }
            at = end;
        }
        add(text, start, to, sentences);
        return sentences;
    }

    private static void add(String text, int start, int end, List<Paragraph> sentences) {
        int last = Spaces.trim(text, start, end);
        if (start < last) {
            sentences.add(new Paragraph(start, last));
        }
    }

    private static boolean isEnd(char c, boolean chinese) {
        if (c < 0x80) {
            return c == '.' || c == '!' || c == '?';
        }
        return WIDE_ENDS.indexOf(c) >= 0 || SPACED_ENDS.indexOf(c) >= 0 || (chinese && c == '；');
    }

    /** One past the last of the end marks and closing marks that stand together. */
    private static int absorb(String text, int at, int to, boolean chinese) {
        int end = at + 1;
        while (end < to && (isEnd(text.charAt(end), chinese) || CLOSERS.indexOf(text.charAt(end)) >= 0)) {
            end++;
        }
        // A straight mark after a space would open the next quotation, one before a letter opens it here.
        return end < to && text.charAt(end - 1) == '"' && Character.isLetterOrDigit(text.charAt(end)) ? end - 1 : end;
    }

    private boolean ends(String text, int lineStart, int at, int end, int next, int to, String language) {
        boolean closed = CLOSERS.indexOf(text.charAt(end - 1)) >= 0;
        if (closed && rules.reports(text, next, to)) {
            return false;
        }
        char mark = text.charAt(at);
        if (WIDE_ENDS.indexOf(mark) >= 0 || mark == '；') {
            return true;
        }
        if (mark == '…' && language.equals("zh")) {
            return closed;
        }
        if (next == end && !betweenHan(text, at, end)) {
            return false;
        }
        if (Character.isLowerCase(text.charAt(next))) {
            return false;
        }
        return mark != '.' || at + 1 < end || rules.dotEnds(text, lineStart, at, next, to, language);
    }

    /** Half-width ! and ? are common in Chinese text, without a space. */
    private static boolean betweenHan(String text, int at, int end) {
        return text.charAt(at) != '.' && Scripts.isHan(text.charAt(end));
    }
}
