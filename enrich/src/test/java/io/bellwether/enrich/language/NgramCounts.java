package io.bellwether.enrich.language;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How often n-grams occur in the training text of one language: one to five symbols each, a border of a word written as
 * {@value #BORDER}. Borders stand first or last only; a single border counts the words.
 */
final class NgramCounts {

    static final char BORDER = '_';

    private static final List<String> ENGLISH_WORDS = List.of("_the_", "_and_", "_of_");

    /** English words are also borrowed. */
    private static final double LEAST_LEFT = 0.05;

    private final Map<String, Double> counts = new HashMap<>();

    void add(String ngram, double count) {
        counts.merge(ngram, count, Double::sum);
    }

    /** Counts every n-gram of a word. */
    void addWord(String word, double count) {
        String bordered = BORDER + word + BORDER;
        for (int end = 1; end <= bordered.length(); end++) {
            for (int start = Math.max(0, end - NgramModel.ORDER); start < end; start++) {
                if (end > 1) {
                    add(bordered.substring(start, end), count);
                }
            }
        }
    }

    /** Sets the number of words to the number of their beginnings. */
    void countWords() {
        double words = 0;
        for (var entry : counts.entrySet()) {
            String ngram = entry.getKey();
            words += ngram.length() == 2 && ngram.charAt(0) == BORDER ? entry.getValue() : 0;
        }
        counts.put(String.valueOf(BORDER), words);
    }

    /**
     * Takes out the English pages that a corpus of another language has among its own, so that the other language does
     * not claim English text. Their share is what explains its rarest of three words that no English page goes without.
     */
    void subtract(NgramCounts english) {
        double share = ENGLISH_WORDS.stream()
                .mapToDouble(word -> counts.getOrDefault(word, 0.0) / english.counts.getOrDefault(word, 1.0))
                .min()
                .orElse(0);
        counts.replaceAll((ngram, count) ->
                Math.max(count * LEAST_LEFT, count - share * english.counts.getOrDefault(ngram, 0.0)));
    }

    Map<String, Double> counts() {
        return counts;
    }
}
