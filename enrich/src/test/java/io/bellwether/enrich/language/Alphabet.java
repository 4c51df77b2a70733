package io.bellwether.enrich.language;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The letters of the model, numbered in the order in which they come up. */
final class Alphabet {

    private static final int MOST = (1 << NgramModel.SYMBOL_BITS) - 1;

    private final Map<Character, Integer> symbols = new HashMap<>();
    private final List<Character> letters = new ArrayList<>();

    /** The key of an n-gram; 0 when it has a letter of another script. */
    long key(String ngram, Script script) {
        long key = 0;
        for (int at = 0; at < ngram.length(); at++) {
            char character = ngram.charAt(at);
            if (character != NgramCounts.BORDER && Script.numberOf(character) != script.number()) {
                return 0;
            }
            key = key << NgramModel.SYMBOL_BITS | symbol(character);
        }
        return key;
    }

    List<Character> letters() {
        return letters;
    }

    private int symbol(char character) {
        if (character == NgramCounts.BORDER) {
            return NgramModel.BORDER;
        }
        return symbols.computeIfAbsent(character, letter -> {
            letters.add(letter);
            int symbol = NgramModel.BORDER + letters.size();
            if (symbol > MOST) {
                throw new IllegalStateException("too many letters: " + symbol);
            }
            return symbol;
        });
    }
}
