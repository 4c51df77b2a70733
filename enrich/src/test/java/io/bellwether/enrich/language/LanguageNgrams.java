package io.bellwether.enrich.language;

import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

/**
 * The n-grams of one language with their smoothed probabilities: absolute discounting with interpolation (Ney, Essen
 * and Kneser, "On structuring probabilistic dependences in stochastic language modelling", 1994).
 */
final class LanguageNgrams {

    /**
     * No letter is less probable than e to this: names, quotations and letters that the training text wrote otherwise
     * occur in every language.
     */
    static final double FLOOR = -10;

    /** What each letter that the known context is short of {@link NgramModel#ORDER} costs. */
    static final double BACKOFF = -1.25;

    /** Takes frequent n-grams down, rare ones up, when the budget is dealt out. */
    private static final double FREQUENCY_EXPONENT = 0.7;

    private final long[] keys;
    private final double[] counts;
    private final double[] logProbabilities;

    private LanguageNgrams(long[] keys, double[] counts) {
        this.keys = keys;
        this.counts = counts;
        this.logProbabilities = new double[keys.length];
        smooth();
    }

    static LanguageNgrams of(NgramCounts ngrams, Script script, Alphabet alphabet) {
        ngrams.countWords();
        Map<Long, Double> byKey = new TreeMap<>();
        new TreeMap<>(ngrams.counts()).forEach((ngram, count) -> {
            long key = alphabet.key(ngram, script);
            if (key != 0) {
                byKey.put(key, count);
            }
        });
        long[] keys = byKey.keySet().stream().mapToLong(Long::longValue).toArray();
        double[] counts =
                byKey.values().stream().mapToDouble(Double::doubleValue).toArray();
        return new LanguageNgrams(keys, counts);
    }

    int size() {
        return keys.length;
    }

    long key(int index) {
        return keys[index];
    }

    double logProbability(int index) {
        return logProbabilities[index];
    }

    int indexOf(long key) {
        return Arrays.binarySearch(keys, key);
    }

    /** Keys are in ascending order, so those of a shorter order come first. */
    private void smooth() {
        double total = 0;
        int[] types = new int[keys.length];
        for (int i = 0; i < keys.length; i++) {
            if (order(keys[i]) == 1) {
                total += counts[i];
            } else {
                int context = indexOf(keys[i] >>> NgramModel.SYMBOL_BITS);
                types[Math.max(0, context)]++;
            }
        }
        double[] discounts = discounts();
        double unseen = Math.exp(FLOOR);
        for (int i = 0; i < keys.length; i++) {
            int order = order(keys[i]);
            int context = indexOf(keys[i] >>> NgramModel.SYMBOL_BITS);
            int suffix = indexOf(suffix(keys[i]));
            double discounted = Math.max(counts[i] - discounts[order], 0);
            double probability;
            if (order == 1) {
                probability = discounted / total;
            } else if (context < 0) {
                probability = unseen;
            } else {
                double lower = suffix < 0 ? unseen : Math.exp(logProbabilities[suffix]);
                probability = (discounted + discounts[order] * types[context] * lower) / counts[context];
            }
            logProbabilities[i] = Math.max(FLOOR, Math.log(Math.min(1, probability)));
        }
    }

    /** The discount by order, from how many n-grams were seen once and twice. */
    private double[] discounts() {
        double[] once = new double[NgramModel.ORDER + 1];
        double[] twice = new double[NgramModel.ORDER + 1];
        for (int i = 0; i < keys.length; i++) {
            once[order(keys[i])] += counts[i] == 1 ? 1 : 0;
            twice[order(keys[i])] += counts[i] == 2 ? 1 : 0;
        }
        double[] discounts = new double[NgramModel.ORDER + 1];
        Arrays.setAll(discounts, order -> once[order] == 0 ? 0.5 : once[order] / (once[order] + 2 * twice[order]));
        return discounts;
    }

    /**
     * What it would cost not to know each n-gram: its frequency times the difference to what its suffix says, at least
     * as much as for any longer n-gram that ends in it.
     *
     * @param rivals by n-gram, how many other languages have about the same probability for it; it tells them from this
     */
    double[] importance(int[] rivals) {
        double total = 0;
        for (int i = 0; i < keys.length; i++) {
            total += order(keys[i]) == 1 ? counts[i] : 0;
        }
        double[] importance = new double[keys.length];
        for (int i = keys.length - 1; i >= 0; i--) {
            double said = said(keys[i]);
            double frequency = Math.pow(counts[i] / total, FREQUENCY_EXPONENT);
            double own = frequency * Math.abs(logProbabilities[i] - said) * Math.sqrt(1 + rivals[i]);
            importance[i] = Math.max(importance[i], own);
            int suffix = indexOf(suffix(keys[i]));
            if (order(keys[i]) > 1 && suffix >= 0) {
                importance[suffix] = Math.max(importance[suffix], importance[i]);
            }
        }
        return importance;
    }

    private double said(long key) {
        int suffix = order(key) == 1 ? -1 : indexOf(suffix(key));
        return (suffix < 0 ? FLOOR : logProbabilities[suffix]) + BACKOFF;
    }

    static int order(long key) {
        int order = 0;
        for (long left = key; left != 0; left >>>= NgramModel.SYMBOL_BITS) {
            order++;
        }
        return order;
    }

    /** The n-gram without its first symbol; 0 for a single one. */
    static long suffix(long key) {
        return key & ((1L << ((order(key) - 1) * NgramModel.SYMBOL_BITS)) - 1);
    }
}
