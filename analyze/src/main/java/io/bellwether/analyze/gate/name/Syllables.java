package io.bellwether.analyze.gate.name;

import io.bellwether.enrich.term.Readings;
import java.util.HashSet;
import java.util.Set;

/** The syllables of Pinyin, to tell words that are nothing but a Chinese name. */
final class Syllables {

    private static final int LONGEST = 6;
    private static final int SHORTEST_NAME = 5;
    private static final char FIRST_HAN = '\u4e00';
    private static final char LAST_HAN = '\u9fa5';

    private final Set<String> syllables = new HashSet<>();

    Syllables(Readings readings) {
        for (char c = FIRST_HAN; c <= LAST_HAN; c++) {
            syllables.add(readings.of(c));
        }
        syllables.remove("");
    }

    boolean has(String syllable) {
        return syllables.contains(syllable);
    }

    /** Whether a word of lower-case letters can be divided into syllables, two at least. */
    boolean isPinyin(String word) {
        if (word.length() < SHORTEST_NAME || syllables.contains(word)) {
            return false;
        }
        boolean[] reached = new boolean[word.length() + 1];
        reached[0] = true;
        for (int at = 0; at < word.length(); at++) {
            for (int end = at + 1; reached[at] && end <= Math.min(word.length(), at + LONGEST); end++) {
                reached[end] |= syllables.contains(word.substring(at, end));
            }
        }
        return reached[word.length()];
    }
}
