package io.bellwether.enrich.segment;

import java.text.BreakIterator;
import java.util.List;
import java.util.Locale;

/** Parts one sentence into tokens, in one pass. */
final class Tokenizer {

    private final HanWords hanWords;

    Tokenizer(HanWords hanWords) {
        this.hanWords = hanWords;
    }

    void tokenize(String text, int from, int to, String language, List<Token> tokens) {
        int at = from;
        while (at < to) {
            if (Spaces.isSpace(text.charAt(at))) {
                at++;
                continue;
            }
            int codePoint = text.codePointAt(at);
            if (isUnspaced(codePoint)) {
                at = unspaced(text, at, to, language, tokens);
            } else if (Character.isLetterOrDigit(codePoint)) {
                at = WordShape.add(text, at, to, tokens);
            } else {
                int end = Math.min(to, at + Character.charCount(codePoint));
                tokens.add(new Token(at, end, TokenKind.MARK));
                at = end;
            }
        }
    }

    static boolean isUnspaced(int codePoint) {
        return Scripts.isHan(codePoint) || Scripts.isSpaceless(codePoint);
    }

    private int unspaced(String text, int from, int to, String language, List<Token> tokens) {
        boolean onlyHan = true;
        int end = from;
        while (end < to && isUnspaced(text.codePointAt(end))) {
            onlyHan &= Scripts.isHan(text.codePointAt(end));
            end = Math.min(to, end + Character.charCount(text.codePointAt(end)));
        }
        if (onlyHan && !language.equals("ja")) {
            hanWords.addWords(text, from, end, tokens);
        } else {
            addPlatformWords(text, from, end, tokens);
        }
        return end;
    }

    private static void addPlatformWords(String text, int from, int to, List<Token> tokens) {
        BreakIterator words = BreakIterator.getWordInstance(Locale.ROOT);
        words.setText(text.substring(from, to));
        int start = words.first();
        for (int end = words.next(); end != BreakIterator.DONE; end = words.next()) {
            tokens.add(new Token(from + start, from + end, TokenKind.HAN));
            start = end;
        }
    }
}
