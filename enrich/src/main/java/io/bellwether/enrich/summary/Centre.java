package io.bellwether.enrich.summary;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The vocabulary of all sentences, each term weighted by how many sentences hold it; a sentence's centrality is its
 * cosine with the sum of all sentences. Comparing with the sum instead of with every other sentence keeps it linear.
 */
final class Centre {

    private final Map<String, Double> idf = new LinkedHashMap<>();
    private final Map<String, Double> sum = new LinkedHashMap<>();
    private final double norm;
    private final double unseenIdf;

    Centre(List<SentenceBag> bags) {
        Map<String, Integer> sentencesWith = new LinkedHashMap<>();
        bags.forEach(bag -> bag.terms().keySet().forEach(term -> sentencesWith.merge(term, 1, Integer::sum)));
        double sentences = bags.size();
        unseenIdf = Math.log(1 + sentences);
        sentencesWith.forEach((term, count) -> idf.put(term, Math.log(1 + sentences / count)));
        for (SentenceBag bag : bags) {
            double length = norm(bag);
            bag.terms().forEach((term, count) -> sum.merge(term, count * idf(term) / length, Double::sum));
        }
        double square = 0;
        for (SentenceBag bag : bags) {
            square += dot(bag);
        }
        norm = Math.sqrt(Math.max(square, 1e-9));
    }

    /** Cosine with the sum of all sentences, 0 to 1. */
    double similarity(SentenceBag bag) {
        return dot(bag) / norm;
    }

    /** Cosine of two sentences, 0 to 1. */
    double similarity(SentenceBag one, SentenceBag other) {
        double dot = 0;
        for (var entry : one.terms().entrySet()) {
            Integer count = other.terms().get(entry.getKey());
            if (count != null) {
                double idf = idf(entry.getKey());
                dot += entry.getValue() * count * idf * idf;
            }
        }
        return dot / (norm(one) * norm(other));
    }

    private double idf(String term) {
        return idf.getOrDefault(term, unseenIdf);
    }

    private double dot(SentenceBag bag) {
        double dot = 0;
        for (var entry : bag.terms().entrySet()) {
            dot += entry.getValue() * idf(entry.getKey()) * sum.getOrDefault(entry.getKey(), 0.0);
        }
        return dot / norm(bag);
    }

    private double norm(SentenceBag bag) {
        double square = 0;
        for (var entry : bag.terms().entrySet()) {
            double weight = entry.getValue() * idf(entry.getKey());
            square += weight * weight;
        }
        return Math.sqrt(Math.max(square, 1e-9));
    }
}
