package io.bellwether.cli.output;

/** Words of articles on a terminal: harmless, and in straight columns with Chinese text too. */
public final class TerminalText {

    private TerminalText() {}

    /** The words without control and format characters: an article must not steer the terminal. */
    public static String plain(String words) {
        var plain = new StringBuilder(words.length());
        words.codePoints()
                .forEach(c -> plain.appendCodePoint(
                        Character.isISOControl(c) || Character.getType(c) == Character.FORMAT ? ' ' : c));
        return plain.toString();
    }

    /** The text in exactly so many columns. */
    public static String pad(String text, int width) {
        String cut = cut(text, width);
        return cut + " ".repeat(Math.max(0, width - width(cut)));
    }

    /** The text in at most so many columns, with an ellipsis where it was cut. */
    public static String cut(String text, int width) {
        if (width(text) <= width) {
            return text;
        }
        var kept = new StringBuilder();
        int used = 0;
        for (int codePoint : text.codePoints().toArray()) {
            int next = columns(codePoint);
            if (used + next > width - 1) {
                break;
            }
            kept.appendCodePoint(codePoint);
            used += next;
        }
        return kept.append('…').toString();
    }

    private static int width(String text) {
        return text.codePoints().map(TerminalText::columns).sum();
    }

    /** Terminal columns of a character, by Unicode's East Asian Width in broad strokes. */
    private static int columns(int codePoint) {
        boolean wide = (codePoint >= 0x1100 && codePoint <= 0x115F)
                || (codePoint >= 0x2E80 && codePoint <= 0xA4CF)
                || (codePoint >= 0xAC00 && codePoint <= 0xD7A3)
                || (codePoint >= 0xF900 && codePoint <= 0xFAFF)
                || (codePoint >= 0xFE30 && codePoint <= 0xFE6F)
                || (codePoint >= 0xFF00 && codePoint <= 0xFF60)
                || (codePoint >= 0xFFE0 && codePoint <= 0xFFE6)
                || (codePoint >= 0x1F300 && codePoint <= 0x3FFFD);
        return wide ? 2 : 1;
    }
}
