package io.bellwether.enrich.page;

import java.util.Arrays;

/**
 * A text in the making, with white space as a reader sees it: one space or one line break, never at the ends; invisible
 * characters gone. What is put in is folded at once, in one pass.
 */
final class FoldedText {

    private char[] chars = new char[512];
    private int size;
    private int length;
    private boolean space;
    private boolean lineBreak;

    /** Adds a text whose line breaks are meant. */
    void append(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            append(raw.charAt(i), true);
        }
    }

    /** Adds a text of a page: line breaks of the source mean no more than a space. */
    void appendSoft(String raw) {
        for (int i = 0; i < raw.length(); i++) {
            append(raw.charAt(i), false);
        }
    }

    /** A space, if text comes before and after. */
    void space() {
        space = true;
    }

    /** A line break, if text comes before and after. */
    void lineBreak() {
        lineBreak = true;
    }

    boolean isEmpty() {
        return size == 0;
    }

    /** Characters so far. */
    int size() {
        return size;
    }

    /** Weighted length so far, as {@link PageTree#length(String)} counts. */
    int length() {
        return length;
    }

    /** The text so far; begins the next one. */
    String take() {
        String text = new String(chars, 0, size);
        size = 0;
        length = 0;
        space = false;
        lineBreak = false;
        return text;
    }

    private void append(char c, boolean breaksCount) {
        if (c > ' ' && c < 0x7f) {
            add(c);
        } else if (c == '\n') {
            lineBreak |= breaksCount;
            space = true;
        } else if (isSpace(c)) {
            space = true;
        } else if (!isInvisible(c)) {
            add(c);
        }
    }

    private void add(char c) {
        if (size + 2 > chars.length) {
            chars = Arrays.copyOf(chars, chars.length * 2);
        }
        if (space || lineBreak) {
            if (size > 0) {
                chars[size++] = lineBreak ? '\n' : ' ';
            }
            space = false;
            lineBreak = false;
        }
        chars[size++] = c;
        length += PageTree.weight(c);
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
