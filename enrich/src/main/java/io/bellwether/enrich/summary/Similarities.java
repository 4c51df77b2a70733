package io.bellwether.enrich.summary;

import java.util.List;

/**
 * Cosines between sentences whose terms are weighted by how few sentences hold them, and between a sentence and the sum
 * of all: comparing with the sum instead of with every other sentence keeps centrality linear.
 */
final class Similarities {

    private static final double TINY = 1e-9;

    private final int[] sentencesOfTerm;
    private final double[] idf;

    /** Logarithm by how many sentences hold a term. */
    private final double[] logs;

    private final double[][] weights;
    private final List<SentenceBag> bags;

    /**
     * Weighs all sentences.
     *
     * @param terms how many terms there are
     */
    Similarities(List<SentenceBag> bags, int terms) {
        this.bags = bags;
        sentencesOfTerm = new int[terms];
        bags.forEach(this::countSentences);
        idf = new double[terms];
        logs = new double[bags.size() + 1];
        double[] idfs = new double[logs.length];
        for (int count = 0; count < logs.length; count++) {
            logs[count] = Math.log(Math.max(1, count));
            idfs[count] = Math.log(1 + bags.size() / Math.max(1.0, count));
        }
        for (int term = 0; term < terms; term++) {
            idf[term] = idfs[sentencesOfTerm[term]];
        }
        weights = new double[bags.size()][];
        for (int i = 0; i < weights.length; i++) {
            weights[i] = unit(bags.get(i));
        }
    }

    private void countSentences(SentenceBag bag) {
        for (int i = 0; i < bag.size(); i++) {
            sentencesOfTerm[bag.term(i)]++;
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

    /** Sum of every sentence's cosines with the others, as a share of the largest such sum. */
    double[] withOthers() {
        double[] sum = new double[idf.length];
        for (int i = 0; i < weights.length; i++) {
            scatter(bags.get(i), weights[i], sum);
        }
        double[] others = with(sum, 1);
        double largest = TINY;
        for (int i = 0; i < others.length; i++) {
            others[i] -= 1;
            largest = Math.max(largest, others[i]);
        }
        for (int i = 0; i < others.length; i++) {
            others[i] /= largest;
        }
        return others;
    }

    /** Sum of every sentence's cosines with those before it, over the number of all sentences. */
    double[] withEarlier() {
        double[] sum = new double[idf.length];
        double[] earlier = new double[weights.length];
        for (int i = 0; i < earlier.length; i++) {
            earlier[i] = dot(i, sum) / earlier.length;
            scatter(bags.get(i), weights[i], sum);
        }
        return earlier;
    }

    /** Sum, over the terms of a sentence that others have too, of the logarithm of how many sentences have it. */
    double repeatedTerms(SentenceBag bag) {
        double sum = 0;
        for (int i = 0; i < bag.size(); i++) {
            sum += logs[sentencesOfTerm[bag.term(i)]];
        }
        return sum;
    }

    /** Share of a sentence's terms that others have too, 0 to 1. */
    double repeatedShare(SentenceBag bag) {
        int repeated = 0;
        for (int i = 0; i < bag.size(); i++) {
            repeated += sentencesOfTerm[bag.term(i)] > 1 ? 1 : 0;
        }
        return (double) repeated / Math.max(1, bag.size());
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
            cosines[s] = dot(s, vector) / length;
        }
        return cosines;
    }

    private double dot(int sentence, double[] vector) {
        SentenceBag bag = bags.get(sentence);
        double dot = 0;
        for (int i = 0; i < bag.size(); i++) {
            dot += weights[sentence][i] * vector[bag.term(i)];
        }
        return dot;
    }
}
