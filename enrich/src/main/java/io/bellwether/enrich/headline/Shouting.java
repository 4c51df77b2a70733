package io.bellwether.enrich.headline;

import io.bellwether.enrich.segment.Segmentation;
import io.bellwether.enrich.segment.TokenKind;
import java.util.List;

/**
 * How loud a headline is: the share of its words in capitals that are too long for an acronym, plus a quarter for every
 * exclamation mark and for every question mark after the first.
 */
final class Shouting {

    private static final int SHORTEST = 5;
    private static final double PER_MARK = 0.25;

    private Shouting() {}

    /** 0 to 1. */
    static double of(Segmentation title) {
        List<String> words = HeadlineWords.of(title, kind -> kind == TokenKind.WORD);
        long loud = words.stream().filter(Shouting::isLoud).count();
        long exclamations = count(title.text(), '!') + count(title.text(), '！');
        long questions = count(title.text(), '?') + count(title.text(), '？');
        double capitals = words.isEmpty() ? 0 : (double) loud / words.size();
        return Math.min(1, capitals + PER_MARK * (exclamations + Math.max(0, questions - 1)));
    }

    private static boolean isLoud(String word) {
        return word.length() >= SHORTEST && word.chars().allMatch(Character::isUpperCase);
    }

    private static long count(String text, char mark) {
        return text.chars().filter(c -> c == mark).count();
    }
}
