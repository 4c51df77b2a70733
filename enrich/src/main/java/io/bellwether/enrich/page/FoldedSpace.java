package io.bellwether.enrich.page;

/** White space as a reader sees it: one space, or one line break, never at the ends; invisible characters gone. */
final class FoldedSpace {

    private FoldedSpace() {}

    /** Line breaks of the source, which mean nothing in HTML, as spaces. */
    static String softBreaks(String raw) {
        return raw.replace('\n', ' ').replace('\r', ' ');
    }

    static String of(CharSequence raw) {
        var folded = new StringBuilder(raw.length());
        boolean space = false;
        boolean lineBreak = false;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (c == '\n') {
                lineBreak = true;
            } else if (isSpace(c)) {
                space = true;
            } else if (!isInvisible(c)) {
                if (folded.length() > 0 && (space || lineBreak)) {
                    folded.append(lineBreak ? '\n' : ' ');
                }
                space = false;
                lineBreak = false;
                folded.append(c);
            }
        }
        return folded.toString();
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c == '\t' || c == '\r' || c == '\f' || c == 0x0b || c == 0x85 || Character.isSpaceChar(c);
    }

    /** Controls, zero-width marks, soft hyphens, byte-order marks, noncharacters. Joiners stay: scripts need them. */
    private static boolean isInvisible(char c) {
        return c < ' '
                || (c >= 0x7f && c < 0xa0)
                || c == 0xad
                || c == 0x200b
                || c == 0x200e
                || c == 0x200f
                || c == 0x2060
                || c == 0xfeff
                || c >= 0xfffe;
    }
}
