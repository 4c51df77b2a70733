package io.bellwether.score.formula;

import io.bellwether.news.Score;
import io.bellwether.news.ScoreComponent;
import io.bellwether.news.Scores;
import io.bellwether.schemas.HalfWayCurve;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Other weights for scores that are already in a record: nothing is enriched or measured again. */
public final class Reweighting {

    private Reweighting() {}

    /**
     * The weighted mean of the three stored scores, rounded as the stored one.
     *
     * @throws IllegalArgumentException when a weight is negative or no number, or all are 0
     */
    public static double overall(Scores scores, double hot, double quality, double impact) {
        return overall(
                List.of(
                        scores.getHot().getValue(),
                        scores.getQuality().getValue(),
                        scores.getImpact().getValue()),
                List.of(hot, quality, impact));
    }

    /**
     * A stored score under other weights. Parts that are not mentioned keep their weight; caps and the model's
     * adjustment stay in force.
     *
     * @param weights weight by the name of the component
     * @throws IllegalArgumentException when the score has no such component, a weight is negative or no number, or all are 0
     */
    public static Score reweight(Score score, Map<String, Double> weights) {
        var unknown = new TreeSet<>(weights.keySet());
        score.getComponents().forEach(component -> unknown.remove(component.getName()));
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("no such component: " + String.join(", ", unknown));
        }
        double sum = sum(score.getComponents().stream()
                .map(component -> weight(component, weights))
                .toList());
        var components = new ArrayList<ScoreComponent>();
        for (ScoreComponent component : score.getComponents()) {
            double weight = weight(component, weights);
            components.add(new ScoreComponent(
                    component.getName(),
                    component.getRaw(),
                    component.getValue(),
                    weight,
                    ScoreSheet.contribution(component.getValue(), weight, sum),
                    component.getReason(),
                    component.getEvidence()));
        }
        return ScoreSheet.score(components, score.getCaps(), ModelAdjustment.in(score));
    }

    /**
     * All scores of a record under other weights; Overall follows the three. A part that the record does not hold, from an
     * older scorer, is passed over.
     *
     * @param weights weight by part; parts of {@link ScoreName#OVERALL} weigh Hot, Quality and Impact
     * @throws IllegalArgumentException when a weight is negative or no number, or all of a score are 0
     */
    public static Scores reweight(Scores scores, Map<ScorePart, Double> weights) {
        Score hot = reweight(scores.getHot(), ScoreName.HOT, weights);
        Score quality = reweight(scores.getQuality(), ScoreName.QUALITY, weights);
        Score impact = reweight(scores.getImpact(), ScoreName.IMPACT, weights);
        var whole = new EnumMap<ScorePart, Double>(ScorePart.class);
        for (ScorePart part : ScorePart.of(ScoreName.OVERALL)) {
            whole.put(part, weights.getOrDefault(part, stored(scores.getOverall(), part)));
        }
        var config = ScoringConfig.defaults().withWeights(whole);
        return Scores.newBuilder(scores)
                .setHot(hot)
                .setQuality(quality)
                .setImpact(impact)
                .setOverall(new OverallScorer(config).score(hot, quality, impact))
                .build();
    }

    private static Score reweight(Score score, ScoreName name, Map<ScorePart, Double> weights) {
        var held = new TreeMap<String, Double>();
        for (ScoreComponent component : score.getComponents()) {
            for (ScorePart part : ScorePart.of(name)) {
                Double weight = weights.get(part);
                if (weight != null && part.id().equals(component.getName())) {
                    held.put(part.id(), weight);
                }
            }
        }
        return held.isEmpty() ? score : reweight(score, held);
    }

    private static double stored(Score score, ScorePart part) {
        return score.getComponents().stream()
                .filter(component -> component.getName().equals(part.id()))
                .mapToDouble(ScoreComponent::getWeight)
                .findFirst()
                .orElse(part.defaultWeight());
    }

    private static double overall(List<Double> values, List<Double> weights) {
        double sum = sum(weights);
        long hundredths = 0;
        for (int i = 0; i < values.size(); i++) {
            hundredths += Math.round(ScoreSheet.contribution(values.get(i), weights.get(i), sum) * 100);
        }
        return Points.ofHundredths(Math.min(hundredths, 10_000));
    }

    private static double weight(ScoreComponent component, Map<String, Double> weights) {
        return weights.getOrDefault(component.getName(), component.getWeight());
    }

    private static double sum(List<Double> weights) {
        double sum = 0;
        for (double weight : weights) {
            if (!(weight >= 0 && weight <= HalfWayCurve.LARGEST)) {
                throw new IllegalArgumentException("weight " + weight + ": must be at least 0");
            }
            sum += weight;
        }
        if (sum == 0) {
            throw new IllegalArgumentException("weights: at least one must be above 0");
        }
        return sum;
    }
}
