package io.bellwether.enrich.segment;

/** Where paragraphs end, and whether the breaks inside one are there only because a line was full. */
final class ParagraphEnd {

    /** Mail and wire texts are wrapped at 60 to 80 columns; an item of a list is seldom so even. */
    private static final int SHORTEST_FULL_LINE = 50;

    private static final int LONGEST_FULL_LINE = 100;
    private static final int FEWEST_WRAPPED_LINES = 3;

    private ParagraphEnd() {}

    /** Index of the line break that opens the next blank line, or the text's end. */
    static int after(String text, int from) {
        for (int at = text.indexOf('\n', from); at >= 0; at = text.indexOf('\n', at + 1)) {
            int next = at + 1;
            while (next < text.length() && text.charAt(next) != '\n' && Spaces.isSpace(text.charAt(next))) {
                next++;
            }
            if (next < text.length() && text.charAt(next) == '\n') {
                return at;
            }
        }
        return text.length();
    }

    static boolean isWrapped(String text, int from, int to) {
        int lines = 1;
        int at = from;
        for (int end = text.indexOf('\n', at); end >= 0 && end < to; end = text.indexOf('\n', at)) {
            int length = end - at;
            if (length < SHORTEST_FULL_LINE || length > LONGEST_FULL_LINE) {
                return false;
            }
            lines++;
            at = end + 1;
        }
        return lines >= FEWEST_WRAPPED_LINES && to - at <= LONGEST_FULL_LINE;
    }
}
