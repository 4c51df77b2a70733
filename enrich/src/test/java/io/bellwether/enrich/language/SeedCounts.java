package io.bellwether.enrich.language;

import io.bellwether.enrich.lexicon.Lexicon;
import java.util.Locale;

/** N-gram counts of a language that no library has, out of its most frequent words, written down for this. */
final class SeedCounts {

    private SeedCounts() {}

    static NgramCounts read(String code) {
        var counts = new NgramCounts();
        for (String line : Lexicon.of(SeedCounts.class, "language-seeds.txt").words(code)) {
            for (String word : line.toLowerCase(Locale.ROOT).split("[^\\p{L}]+")) {
                if (!word.isEmpty()) {
                    counts.addWord(word, 1);
                }
            }
        }
        return counts;
    }
}
