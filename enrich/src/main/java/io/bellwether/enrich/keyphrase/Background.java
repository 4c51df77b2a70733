package io.bellwether.enrich.keyphrase;

import io.bellwether.enrich.token.Table;
import io.bellwether.enrich.token.TermIds;
import java.util.ArrayList;
import java.util.List;

/**
 * How common a word is in general, from a list written by hand. The inverse document frequency of a class is the order
 * of magnitude of ln(N/df) for words of that class in news: function words in nearly every article, very common words in
 * one of five, common words in one of thirty, others in one of a few hundred.
 */
final class Background {

    private static final double[] IDF_OF_CLASS = {0, 1.6, 3.4};
    private static final double IDF_OF_RARE = 5.5;
    private static final int EXPECTED_WORDS = 4_096;

    private final TermIds words = new TermIds(EXPECTED_WORDS);
    private final double[] idf;

    Background() {
        List<Double> values = new ArrayList<>();
        for (var row : Table.resource(Background.class, "background.tsv")) {
            double value = IDF_OF_CLASS[Integer.parseInt(row.get(0))];
            for (String word : Table.parts(row.get(1), ' ')) {
                if (words.add(TermIds.hash(word, 0, word.length())) == values.size()) {
                    values.add(value);
                }
            }
        }
        idf = values.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** Inverse document frequency of the word with this hash ({@link TermIds#hash}); 0 for function words. */
    double idf(long hash) {
        int id = words.find(hash);
        return id < 0 ? IDF_OF_RARE : idf[id];
    }

    double idf(String word) {
        return idf(TermIds.hash(word, 0, word.length()));
    }
}
