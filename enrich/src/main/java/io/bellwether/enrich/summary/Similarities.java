package io.bellwether.enrich.summary;

import java.util.List;

/**
 * Cosines between sentences whose terms are weighted by how few sentences hold them, and between a sentence and the sum
 * of all: comparing with the sum instead of with every other sentence keeps centrality linear.
 */
final class Similarities {

    private static final double TINY = 1e-9;

    private final double[] idf;
    private final double[][] weights;
    private final List<SentenceBag> bags;

    /**
     * Weighs all sentences.
     *
     * @param terms how many terms there are
     */
    Similarities(List<SentenceBag> bags, int terms) {
        this.bags = bags;
        idf = new double[terms];
        bags.forEach(bag -> countSentences(bag));
        for (int term = 0; term < terms; term++) {
            idf[term] = Math.log(1 + bags.size() / Math.max(1, idf[term]));
        }
        weights = new double[bags.size()][];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = unit(bags.get(i));
        }
    }

    private void countSentences(SentenceBag bag) {
        for (int i = 0; i < bag.size(); i++) {
            idf[bag.term(i)]++;
        }
    }

    private double[] unit(SentenceBag bag) {
        double[] vector = new double[bag.size()];
        double square = 0;
        for (int i = 0; i < vector.length; i++) {
            vector[i] = bag.count(i) * idf[bag.term(i)];
            square += vector[i] * vector[i];
        }
        double length = Math.sqrt(Math.max(square, TINY));
        for (int i = 0; i < vector.length; i++) {
            vector[i] /= length;
        }
        return vector;
    }

    /** Cosine of every sentence with the sum of all. */
    double[] withAll() {
        double[] sum = new double[idf.length];
        for (int i = 0; i < weights.length; i++) {
            scatter(bags.get(i), weights[i], sum);
        }
        double square = 0;
        for (double value : sum) {
            square += value * value;
        }
        return with(sum, Math.sqrt(Math.max(square, TINY)));
    }

    /** Cosine of every sentence with this one. */
    double[] with(SentenceBag other) {
        double[] vector = new double[idf.length];
        scatter(other, unit(other), vector);
        return with(vector, 1);
    }

    private static void scatter(SentenceBag bag, double[] weights, double[] vector) {
        for (int i = 0; i < weights.length; i++) {
            vector[bag.term(i)] += weights[i];
        }
    }

    private double[] with(double[] vector, double length) {
        double[] cosines = new double[weights.length];
        for (int s = 0; s < cosines.length; s++) {
            SentenceBag bag = bags.get(s);
            double dot = 0;
            for (int i = 0; i < bag.size(); i++) {
                dot += weights[s][i] * vector[bag.term(i)];
            }
            cosines[s] = dot / length;
        }
        return cosines;
    }
}
