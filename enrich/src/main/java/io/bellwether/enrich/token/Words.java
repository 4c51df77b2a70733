package io.bellwether.enrich.token;

import java.util.ArrayList;
import java.util.List;

/** Divides text into {@link Word}s in one pass; everything else (spaces, punctuation, lone surrogates) parts them. */
public final class Words {

    private static final int CHARS_PER_WORD = 6;

    private Words() {}

    /** The words of a whole text, in order. */
    public static List<Word> of(String text) {
        return of(text, 0, text.length());
    }

    /** The words between two places of a text, in order. */
    public static List<Word> of(String text, int from, int to) {
        var words = new ArrayList<Word>((to - from) / CHARS_PER_WORD + 1);
        int at = from;
        while (at < to) {
            char c = text.charAt(at);
            byte letter = Letters.of(c);
            if (letter == Letters.OTHER && !Character.isHighSurrogate(c)) {
                at++;
                continue;
            }
            int codePoint = codePointAt(text, at, to);
            if (letter == Letters.HAN || isHan(codePoint)) {
                int end = endOfHan(text, at, to);
                words.add(new Word(at, end, Word.Kind.HAN, 0));
                at = end;
            } else if (Character.isLetterOrDigit(codePoint)) {
                int end = endOfWord(text, at, to);
                words.add(new Word(at, end, kind(text, at, end), TermIds.hash(text, at, end)));
                at = end;
            } else {
                at += Character.charCount(codePoint);
            }
        }
        return words;
    }

    /** Whether a character belongs to a script that is written without spaces: Han, hiragana, katakana. */
    public static boolean isHan(int codePoint) {
        if (codePoint < 0x3005) {
            return false;
        }
        return (codePoint >= 0x4E00 && codePoint <= 0x9FFF)
                || (codePoint >= 0x3041 && codePoint <= 0x30FF && codePoint != 0x30FB)
                || codePoint == 0x3005
                || codePoint == 0x3007
                || (codePoint >= 0x3400 && codePoint <= 0x4DBF)
                || (codePoint >= 0xF900 && codePoint <= 0xFAFF)
                || (codePoint >= 0x20000 && codePoint <= 0x3FFFF);
    }

    /** Whether a word border stands before this place: the two sides are not both letters or digits of one script. */
    public static boolean isBorder(String text, int at) {
        return at <= 0
                || at >= text.length()
                || Letters.of(text.charAt(at - 1)) != Letters.SPACED
                || Letters.of(text.charAt(at)) != Letters.SPACED;
    }

    /** The next place after this one at which a term could start: past the rest of a word, or past one character. */
    public static int nextStart(String text, int at) {
        int next = at + 1;
        if (Letters.of(text.charAt(at)) == Letters.SPACED) {
            while (next < text.length() && Letters.of(text.charAt(next)) == Letters.SPACED) {
                next++;
            }
        }
        return next;
    }

    private static boolean isSpacedLetter(char c) {
        return Letters.of(c) == Letters.SPACED;
    }

    private static int codePointAt(String text, int at, int to) {
        char c = text.charAt(at);
        return Character.isHighSurrogate(c) && at + 1 < to ? text.codePointAt(at) : c;
    }

    private static int endOfHan(String text, int from, int to) {
        int at = from;
        while (at < to) {
            int codePoint = codePointAt(text, at, to);
            if (!isHan(codePoint)) {
                break;
            }
            at += Character.charCount(codePoint);
        }
        return at;
    }

    private static int endOfWord(String text, int from, int to) {
        int at = from;
        while (at < to) {
            char c = text.charAt(at);
            if (isSpacedLetter(c)) {
                at++;
                continue;
            }
            int codePoint = codePointAt(text, at, to);
            boolean letter = codePoint > 0xFFFF && Character.isLetterOrDigit(codePoint) && !isHan(codePoint);
            if (letter || isMark(codePoint)) {
                at += Character.charCount(codePoint);
            } else if (at > from && at + 1 < to && joins(text, at)) {
                at++;
            } else {
                break;
            }
        }
        return at;
    }

    private static boolean isMark(int codePoint) {
        return codePoint >= 0x300 && Character.getType(codePoint) == Character.NON_SPACING_MARK;
    }

    /** Hyphen, apostrophe and ampersand join letters; point and comma join digits; a point joins single letters. */
    private static boolean joins(String text, int at) {
        char before = text.charAt(at - 1);
        char after = text.charAt(at + 1);
        return switch (text.charAt(at)) {
            case '-', '\'', '\u2019', '&' -> isSpacedLetter(before) && isSpacedLetter(after);
            case ',' -> Character.isDigit(before) && Character.isDigit(after);
            case '.' ->
                (Character.isDigit(before) && Character.isDigit(after))
                        || (Character.isUpperCase(before) && Character.isUpperCase(after) && isInitial(text, at - 1));
            default -> false;
        };
    }

    private static boolean isInitial(String text, int at) {
        return at == 0 || !isSpacedLetter(text.charAt(at - 1));
    }

    private static Word.Kind kind(String text, int from, int to) {
        for (int at = from; at < to; at++) {
            char c = text.charAt(at);
            if (Character.isLetter(c) || Character.isSurrogate(c)) {
                return Word.Kind.LETTERS;
            }
        }
        return Word.Kind.NUMBER;
    }
}
