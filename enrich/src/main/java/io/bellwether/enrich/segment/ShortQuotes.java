package io.bellwether.enrich.segment;

import java.util.ArrayList;
import java.util.List;

/**
 * Outermost quotations of a line that are short enough to stay in one sentence. A mark without its partner, and a
 * quotation of many sentences, protect nothing.
 */
final class ShortQuotes {

    private final List<Paragraph> ranges;
    private int next;

    private ShortQuotes(List<Paragraph> ranges) {
        this.ranges = ranges;
    }

    static ShortQuotes in(String text, int from, int to, int longest) {
        var ranges = new ArrayList<Paragraph>();
        int open = -1;
        char closer = 0;
        int depth = 0;
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            if (open < 0) {
                closer = closerOf(c);
                open = closer == 0 ? -1 : i;
                depth = 1;
            } else if (c == closer) {
                depth--;
                if (depth == 0) {
                    if (i - open <= longest) {
                        ranges.add(new Paragraph(open, i));
                    }
                    open = -1;
                }
            } else if (c == text.charAt(open)) {
                depth++;
            }
        }
        return new ShortQuotes(ranges);
    }

    /** Index of the closing mark of the quotation around a position, or -1. Positions must not go back. */
    int closingAfter(int position) {
        while (next < ranges.size() && ranges.get(next).end() < position) {
            next++;
        }
        return next < ranges.size() && ranges.get(next).start() < position
                ? ranges.get(next).end()
                : -1;
    }

    private static char closerOf(char c) {
        return switch (c) {
            case '"' -> '"';
            case '\u201c' -> '\u201d';
            case '\u300c' -> '\u300d';
            case '\u300e' -> '\u300f';
            case '\u00ab' -> '\u00bb';
            case '\u201e' -> '\u201c';
            default -> 0;
        };
    }
}
