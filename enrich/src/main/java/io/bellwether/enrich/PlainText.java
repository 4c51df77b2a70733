package io.bellwether.enrich;

import io.bellwether.enrich.token.Words;

/** Text without markup in the form that all parts read. */
final class PlainText {

    private PlainText() {}

    /** Runs of blanks as one space, none at the ends of lines; paragraphs parted by exactly one blank line. */
    static String fold(String text) {
        var folded = new StringBuilder(text.length());
        int lineBreaks = 0;
        boolean space = false;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (c == '\n' || (c == '\r' && (at + 1 == text.length() || text.charAt(at + 1) != '\n'))) {
                lineBreaks++;
            } else if (c == ' ' || c == '\t' || c == '\u000b' || c == '\f' || c == '\u00a0' || c == '\r') {
                space = true;
            } else {
                if ((space || lineBreaks > 0) && folded.length() > 0) {
                    folded.append(lineBreaks > 1 ? "\n\n" : lineBreaks == 1 ? "\n" : " ");
                }
                lineBreaks = 0;
                space = false;
                folded.append(c);
            }
        }
        return folded.toString().strip();
    }

    /** Characters that are Han or kana. */
    static int hanCharacters(String text) {
        int count = 0;
        for (int at = 0; at < text.length(); at++) {
            count += Words.isHan(text.charAt(at)) ? 1 : 0;
        }
        return count;
    }
}
