package io.bellwether.enrich.segment;

import java.util.List;

/** Shape of a word or number of a spaced script: which marks belong to it. */
final class WordShape {

    private static final int CLITIC_LENGTH = 2;

    private WordShape() {}

    /** Adds the word or number that begins here, with its clitic, and returns where it ends. */
    static int add(String text, int from, int to, List<Token> tokens) {
        int end = from;
        boolean digits = true;
        while (end < to) {
            int step = step(text, from, end, to);
            if (step == 0) {
                break;
            }
            digits &= step == 1 && !Character.isLetter(text.charAt(end));
            end += step;
        }
        if (digits) {
            tokens.add(new Token(from, end, TokenKind.NUMBER));
            return end;
        }
        int clitic = cliticAt(text, from, end);
        tokens.add(new Token(from, clitic, TokenKind.WORD));
        if (clitic < end) {
            tokens.add(new Token(clitic, end, TokenKind.CLITIC));
        }
        return end;
    }

    /** How many code units the word goes on by: 0 at its end. */
    private static int step(String text, int from, int at, int to) {
        int codePoint = text.codePointAt(at);
        if (isInside(codePoint)) {
            return Math.min(to - at, Character.charCount(codePoint));
        }
        char c = text.charAt(at);
        if (at == from || c == ' ') {
            return 0;
        }
        boolean before = Character.isLetterOrDigit(text.charAt(at - 1));
        boolean letterBehind = at + 1 < to && isInside(text.codePointAt(at + 1));
        return switch (c) {
            case '\'', '\u2019', '-', '\u2010', '\u2011', '&', '_' -> before && letterBehind ? 1 : 0;
            case '.' -> before && dotBelongs(text, from, at, to) ? 1 : 0;
            case ',' -> before && isDigitAt(text, at - 1, to) && isDigitAt(text, at + 1, to) ? 1 : 0;
            default -> 0;
        };
    }

    /** A decimal point, or a dot of an abbreviation such as U.S. */
    private static boolean dotBelongs(String text, int from, int at, int to) {
        if (isDigitAt(text, at + 1, to)) {
            return isDigitAt(text, at - 1, to);
        }
        boolean single = Character.isLetter(text.charAt(at - 1)) && (at - 1 == from || text.charAt(at - 2) == '.');
        boolean begins = at + 2 < to && Character.isLetter(text.charAt(at + 1)) && text.charAt(at + 2) == '.';
        return single && (begins || at - 1 > from);
    }

    private static int cliticAt(String text, int from, int end) {
        int at = end - CLITIC_LENGTH;
        boolean possessive = at > from
                && (text.charAt(end - 1) == 's' || text.charAt(end - 1) == 'S')
                && (text.charAt(at) == '\'' || text.charAt(at) == '\u2019');
        return possessive ? at : end;
    }

    private static boolean isDigitAt(String text, int at, int to) {
        return at < to && Character.isDigit(text.charAt(at));
    }

    private static boolean isInside(int codePoint) {
        if (codePoint < 0x80) {
            return (codePoint >= 'a' && codePoint <= 'z')
                    || (codePoint >= 'A' && codePoint <= 'Z')
                    || (codePoint >= '0' && codePoint <= '9');
        }
        int type = Character.getType(codePoint);
        return (Character.isLetterOrDigit(codePoint)
                        || type == Character.NON_SPACING_MARK
                        || type == Character.COMBINING_SPACING_MARK)
                && !Tokenizer.isUnspaced(codePoint);
    }
}
