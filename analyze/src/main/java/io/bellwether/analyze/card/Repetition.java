package io.bellwether.analyze.card;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Whether one text says no more than another: by threes of characters, spaces and marks aside. */
final class Repetition {

    private static final double SAME = 0.85;

    private Repetition() {}

    /** Whether nearly all of a text is in another. */
    static boolean isIn(String text, String other) {
        Set<String> threes = threes(text);
        if (threes.isEmpty()) {
            return true;
        }
        Set<String> others = threes(other);
        long shared = threes.stream().filter(others::contains).count();
        return shared >= SAME * threes.size() && threes(text).size() <= others.size();
    }

    private static Set<String> threes(String text) {
        var letters = new StringBuilder();
        text.toLowerCase(Locale.ROOT)
                .codePoints()
                .filter(Character::isLetterOrDigit)
                .forEach(letters::appendCodePoint);
        var threes = new HashSet<String>();
        for (int at = 0; at + 3 <= letters.length(); at++) {
            threes.add(letters.substring(at, at + 3));
        }
        return threes;
    }
}
