package io.bellwether.reader.page;

import io.bellwether.news.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;

/**
 * A text in paragraphs, cut where places of interest begin and end, so that each place can be linked to and shown.
 *
 * @param paragraphs pieces by paragraph
 * @param isCut whether the end is missing
 */
record MarkedText(List<List<Piece>> paragraphs, boolean isCut) {

    private static final int LONGEST = 40_000;

    /**
     * A stretch of text.
     *
     * @param text as it stands
     * @param anchor name of the place that begins here; empty for none
     * @param isMarked whether it belongs to a place
     */
    record Piece(String text, String anchor, boolean isMarked) {}

    MarkedText {
        paragraphs = List.copyOf(paragraphs);
    }

    static MarkedText of(String text, List<Span> spans) {
        int end = Math.min(text.length(), LONGEST);
        var valid = spans.stream()
                .filter(span -> span.getStart() >= 0 && span.getStart() < span.getEnd() && span.getEnd() <= end)
                .toList();
        var cuts = new TreeSet<Integer>();
        var starts = new TreeSet<Integer>();
        valid.forEach(span -> {
            cuts.add(span.getStart());
            cuts.add(span.getEnd());
            starts.add(span.getStart());
        });
        var depth = new int[end + 1];
        valid.forEach(span -> {
            depth[span.getStart()]++;
            depth[span.getEnd()]--;
        });
        for (int i = 1; i <= end; i++) {
            depth[i] += depth[i - 1];
        }
        var paragraphs = new ArrayList<List<Piece>>();
        for (int start = 0; start < end; ) {
            int blank = text.indexOf("\n\n", start);
            int stop = blank < 0 ? end : Math.min(blank, end);
            var pieces = pieces(text, start, stop, cuts, starts, depth);
            if (!pieces.isEmpty()) {
                paragraphs.add(pieces);
            }
            start = blank < 0 ? end : blank + 2;
        }
        return new MarkedText(paragraphs, end < text.length());
    }

    /** Name of the place where a span begins. */
    static String anchor(int start) {
        return "t" + start;
    }

    private static List<Piece> pieces(
            String text, int start, int stop, NavigableSet<Integer> cuts, NavigableSet<Integer> starts, int[] depth) {
        var pieces = new ArrayList<Piece>();
        int at = start;
        while (at < stop) {
            Integer cut = cuts.higher(at);
            int next = cut == null ? stop : Math.min(cut, stop);
            pieces.add(new Piece(text.substring(at, next), starts.contains(at) ? anchor(at) : "", depth[at] > 0));
            at = next;
        }
        return pieces;
    }
}
