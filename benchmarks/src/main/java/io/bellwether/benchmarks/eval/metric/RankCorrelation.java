package io.bellwether.benchmarks.eval.metric;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Spearman's rank correlation, -1 to 1: Pearson's of the ranks, equal values sharing their mean rank (C. Spearman,
 * American Journal of Psychology 15, 1904). 0 where one side does not vary.
 */
public final class RankCorrelation {

    private final List<Double> predicted = new ArrayList<>();
    private final List<Double> actual = new ArrayList<>();

    /** Adds what was predicted of one item and what it came to. */
    public void add(double prediction, double outcome) {
        predicted.add(prediction);
        actual.add(outcome);
    }

    /** How many items. */
    public long count() {
        return predicted.size();
    }

    /** The correlation of all items so far. */
    public double value() {
        double[] one = ranks(predicted);
        double[] other = ranks(actual);
        double mean = (one.length + 1) / 2.0;
        double together = 0;
        double oneAlone = 0;
        double otherAlone = 0;
        for (int i = 0; i < one.length; i++) {
            together += (one[i] - mean) * (other[i] - mean);
            oneAlone += (one[i] - mean) * (one[i] - mean);
            otherAlone += (other[i] - mean) * (other[i] - mean);
        }
        return oneAlone == 0 || otherAlone == 0 ? 0 : together / Math.sqrt(oneAlone * otherAlone);
    }

    /** Ranks from 1; equal values have the mean of the ranks that they take up. */
    static double[] ranks(List<Double> values) {
        var order = new ArrayList<Integer>();
        for (int i = 0; i < values.size(); i++) {
            order.add(i);
        }
        order.sort(Comparator.comparing(values::get));
        double[] ranks = new double[values.size()];
        int from = 0;
        while (from < order.size()) {
            int to = from + 1;
            while (to < order.size() && values.get(order.get(to)).equals(values.get(order.get(from)))) {
                to++;
            }
            for (int i = from; i < to; i++) {
                ranks[order.get(i)] = (from + 1 + to) / 2.0;
            }
            from = to;
        }
        return ranks;
    }
}
