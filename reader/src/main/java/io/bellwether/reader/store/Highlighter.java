package io.bellwether.reader.store;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Marks what a question found in a text, as runs that are marked or not: never as markup. */
final class Highlighter {

    private static final int LEAD = 60;
    private static final int LONGEST_TEXT = 200_000;

    private final TextAnalysis analysis = TextAnalysis.ofTexts();
    private final List<List<String>> phrases;

    Highlighter(Question question) {
        this.phrases = question.shown();
    }

    /** The whole of a short text. */
    List<Run> whole(String text) throws IOException {
        return runs(text, marks(text), 0, text.length());
    }

    /** The part of a text around its first match, or its beginning. */
    List<Run> passage(String text, int length) throws IOException {
        String read = text.length() > LONGEST_TEXT ? text.substring(0, LONGEST_TEXT) : text;
        var marks = marks(read);
        int first = marks.isEmpty() ? 0 : marks.get(0).start();
        int start = first <= length / 2 ? 0 : wordStart(read, first - LEAD);
        int end = Math.min(read.length(), start + length);
        var runs = new ArrayList<Run>();
        if (start > 0) {
            runs.add(new Run("… ", false));
        }
        runs.addAll(runs(read, marks, start, end));
        if (end < read.length()) {
            runs.add(new Run(" …", false));
        }
        return runs;
    }

    private record Mark(int start, int end) {}

    private List<Mark> marks(String text) throws IOException {
        var terms = Terms.of(analysis, text);
        Map<Integer, List<Terms.Term>> byPosition = new TreeMap<>();
        terms.forEach(term -> byPosition
                .computeIfAbsent(term.position(), position -> new ArrayList<>())
                .add(term));
        var marks = new ArrayList<Mark>();
        for (List<String> phrase : phrases) {
            for (Terms.Term term : terms) {
                if (term.text().equals(phrase.get(0))) {
                    int end = endOf(phrase, term, byPosition);
                    if (end > 0) {
                        marks.add(new Mark(term.start(), end));
                    }
                }
            }
        }
        marks.sort((one, other) -> Integer.compare(one.start(), other.start()));
        return marks;
    }

    /** Where a phrase that begins with a term ends in the text; 0 when it does not stand there. */
    private static int endOf(List<String> phrase, Terms.Term first, Map<Integer, List<Terms.Term>> byPosition) {
        int end = first.end();
        for (int i = 1; i < phrase.size(); i++) {
            String wanted = phrase.get(i);
            var found = byPosition.getOrDefault(first.position() + i, List.of()).stream()
                    .filter(term -> term.text().equals(wanted))
                    .findFirst();
            if (found.isEmpty()) {
                return 0;
            }
            end = Math.max(end, found.get().end());
        }
        return end;
    }

    private static List<Run> runs(String text, List<Mark> marks, int from, int to) {
        var runs = new ArrayList<Run>();
        int at = from;
        for (Mark mark : marks) {
            int start = Math.max(mark.start(), at);
            int end = Math.min(mark.end(), to);
            if (start < end) {
                add(runs, text.substring(at, start), false);
                add(runs, text.substring(start, end), true);
                at = end;
            }
        }
        add(runs, text.substring(at, Math.max(at, to)), false);
        return runs;
    }

    private static void add(List<Run> runs, String text, boolean isMatch) {
        if (!text.isEmpty()) {
            runs.add(new Run(text, isMatch));
        }
    }

    private static int wordStart(String text, int near) {
        int space = text.indexOf(' ', near);
        boolean isClose = space >= 0 && space < near + LEAD / 2;
        int start = isClose ? space + 1 : near;
        return Character.isLowSurrogate(text.charAt(start)) ? start + 1 : start;
    }
}
