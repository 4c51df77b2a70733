package io.bellwether.enrich.headline;

import io.bellwether.enrich.segment.Segmentation;
import io.bellwether.enrich.segment.Token;
import io.bellwether.enrich.segment.TokenKind;

/**
 * How loud a headline is: the share of its words in capitals that are too long for an acronym, plus a quarter for every
 * exclamation mark and for every question mark after the first.
 */
final class Shouting {

    private static final int SHORTEST = 5;
    private static final double PER_MARK = 0.25;
    private static final int MOST_TOKENS = 120;

    private Shouting() {}

    /** 0 to 1. */
    static double of(Segmentation title) {
        int words = 0;
        int loud = 0;
        for (Token token :
                title.tokens().subList(0, Math.min(MOST_TOKENS, title.tokens().size()))) {
            if (token.kind() == TokenKind.WORD) {
                words++;
                loud += isLoud(title.text(), token) ? 1 : 0;
            }
        }
        int exclamations = 0;
        int questions = 0;
        for (int at = 0; at < title.text().length(); at++) {
            char c = title.text().charAt(at);
            exclamations += c == '!' || c == '！' ? 1 : 0;
            questions += c == '?' || c == '？' ? 1 : 0;
        }
        double capitals = words == 0 ? 0 : (double) loud / words;
        return Math.min(1, capitals + PER_MARK * (exclamations + Math.max(0, questions - 1)));
    }

    private static boolean isLoud(String text, Token word) {
        if (word.end() - word.start() < SHORTEST) {
            return false;
        }
        for (int at = word.start(); at < word.end(); at++) {
            if (!Character.isUpperCase(text.charAt(at))) {
                return false;
            }
        }
        return true;
    }
}
