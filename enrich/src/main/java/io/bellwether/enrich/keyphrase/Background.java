package io.bellwether.enrich.keyphrase;

import io.bellwether.enrich.token.Table;
import java.util.HashMap;
import java.util.Map;

/**
 * How common a word is in general, from a list written by hand. The inverse document frequency of a class is the order
 * of magnitude of ln(N/df) for words of that class in news: function words in nearly every article, very common words in
 * one of five, common words in one of thirty, others in one of a few hundred.
 */
final class Background {

    private static final double[] IDF_OF_CLASS = {0, 1.6, 3.4};
    private static final double IDF_OF_RARE = 5.5;

    private final Map<String, Double> idf = new HashMap<>();

    Background() {
        for (var row : Table.resource(Background.class, "background.tsv")) {
            double value = IDF_OF_CLASS[Integer.parseInt(row.get(0))];
            Table.parts(row.get(1), ' ').forEach(word -> idf.putIfAbsent(word, value));
        }
    }

    /** Inverse document frequency of a word in lower case; 0 for function words. */
    double idf(String word) {
        return idf.getOrDefault(word, IDF_OF_RARE);
    }

    boolean isFunctionWord(String word) {
        return idf(word) == 0;
    }
}
