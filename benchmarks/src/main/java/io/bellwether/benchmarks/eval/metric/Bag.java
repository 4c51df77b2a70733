package io.bellwether.benchmarks.eval.metric;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A multiset of a token list's n-grams. */
final class Bag {

    private final Map<List<String>, Integer> counts = new HashMap<>();
    private int size;

    /** Every run of {@code n} tokens; none when there are fewer. */
    static Bag of(List<String> tokens, int n) {
        var bag = new Bag();
        for (int at = 0; at + n <= tokens.size(); at++) {
            bag.add(tokens.subList(at, at + n));
        }
        return bag;
    }

    void add(List<String> gram) {
        counts.merge(gram, 1, Integer::sum);
        size++;
    }

    int size() {
        return size;
    }

    /** How many members both share. */
    int common(Bag other) {
        int common = 0;
        for (var entry : counts.entrySet()) {
            common += Math.min(entry.getValue(), other.counts.getOrDefault(entry.getKey(), 0));
        }
        return common;
    }
}
