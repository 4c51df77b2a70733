package io.bellwether.analyze.policy;

/** Least scores, 0 to 100; 0 asks for nothing. */
public record Thresholds(double hot, double quality, double impact, double overall) {

    public Thresholds {
        for (double score : new double[] {hot, quality, impact, overall}) {
            if (!(score >= 0 && score <= 100)) {
                throw new IllegalArgumentException("a threshold must be from 0 to 100");
            }
        }
    }
}
