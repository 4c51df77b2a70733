package io.bellwether.benchmarks.eval.metric;

import java.util.ArrayList;
import java.util.List;

/**
 * Area under the ROC curve, 0 to 1, chance being 0.5: how often a positive item scores above a negative one, a tie counting
 * half (J. Hanley and B. McNeil, Radiology 143, 1982). 0 while one side has no item.
 */
public final class RocArea {

    private final List<Double> scores = new ArrayList<>();
    private final List<Boolean> labels = new ArrayList<>();

    /** Adds the score of one item. */
    public void add(double score, boolean isPositive) {
        scores.add(score);
        labels.add(isPositive);
    }

    /** How many items. */
    public long count() {
        return scores.size();
    }

    /** The area so far. */
    public double value() {
        double[] ranks = RankCorrelation.ranks(scores);
        double rankSum = 0;
        double positives = 0;
        for (int i = 0; i < ranks.length; i++) {
            if (labels.get(i)) {
                rankSum += ranks[i];
                positives++;
            }
        }
        double pairs = positives * (ranks.length - positives);
        return pairs == 0 ? 0 : (rankSum - positives * (positives + 1) / 2) / pairs;
    }
}
