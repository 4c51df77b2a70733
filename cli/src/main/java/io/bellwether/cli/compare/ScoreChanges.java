package io.bellwether.cli.compare;

import java.util.ArrayList;
import java.util.List;

/**
 * How one score changed over all articles that both generations hold. Scores have two decimals, so every change is one of
 * 20,001 values and the quantiles are exact in constant memory.
 */
final class ScoreChanges {

    /** Quantiles that are reported. */
    static final List<Double> QUANTILES = List.of(0.0, 0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99, 1.0);

    private static final int LARGEST = 10_000;

    /** Upper edges of the bins above 0, in points; below 0 they are mirrored, and no change is a bin of its own. */
    private static final List<Integer> EDGES = List.of(1, 2, 5, 10, 20, 50, 100);

    private static final double HUNDREDTHS = 100.0;

    private final long[] counts = new long[2 * LARGEST + 1];
    private long articles;

    /**
     * Some articles whose score changed by about the same.
     *
     * @param from least change in points; itself included when negative, excluded when positive
     * @param to greatest change in points; itself excluded when negative, included when positive; both 0 for no change
     * @param articles how many
     */
    record Bin(int from, int to, long articles) {}

    void add(double before, double after) {
        long change = Math.round((after - before) * HUNDREDTHS);
        counts[(int) Math.max(-LARGEST, Math.min(LARGEST, change)) + LARGEST]++;
        articles++;
    }

    long articles() {
        return articles;
    }

    long changed() {
        return articles - counts[LARGEST];
    }

    /** Mean change in points; 0 without articles. */
    double mean() {
        return sum(false) / Math.max(1, articles);
    }

    /** Mean of the changes without their sign; 0 without articles. */
    double meanAbsolute() {
        return sum(true) / Math.max(1, articles);
    }

    /** The least change that at least this share of the articles does not exceed (nearest rank); 0 without articles. */
    double quantile(double share) {
        long rank = Math.max(1, (long) Math.ceil(share * articles));
        long seen = 0;
        for (int i = 0; i < counts.length; i++) {
            seen += counts[i];
            if (seen >= rank) {
                return (i - LARGEST) / HUNDREDTHS;
            }
        }
        return 0;
    }

    /** From the greatest loss to the greatest gain, empty bins included. */
    List<Bin> histogram() {
        var bins = new ArrayList<Bin>();
        for (int i = EDGES.size() - 1; i >= 0; i--) {
            int to = i == 0 ? 0 : -EDGES.get(i - 1);
            bins.add(new Bin(-EDGES.get(i), to, between(-100 * EDGES.get(i), 100 * to - 1)));
        }
        bins.add(new Bin(0, 0, counts[LARGEST]));
        for (int i = 0; i < EDGES.size(); i++) {
            int from = i == 0 ? 0 : EDGES.get(i - 1);
            bins.add(new Bin(from, EDGES.get(i), between(100 * from + 1, 100 * EDGES.get(i))));
        }
        return bins;
    }

    private long between(int first, int last) {
        long sum = 0;
        for (int change = first; change <= last; change++) {
            sum += counts[change + LARGEST];
        }
        return sum;
    }

    private double sum(boolean absolute) {
        double sum = 0;
        for (int i = 0; i < counts.length; i++) {
            sum += counts[i] * (absolute ? Math.abs(i - LARGEST) : i - LARGEST) / HUNDREDTHS;
        }
        return sum;
    }
}
