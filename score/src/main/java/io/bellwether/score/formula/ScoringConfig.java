package io.bellwether.score.formula;

import io.bellwether.score.formula.lexicon.ScoringLexicons;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Everything about scoring that an operator may set. Built by {@link #defaults()} and the {@code with} methods.
 *
 * @param weights weight of every part of every score, 0 to 1,000; at least one part of each score above 0
 * @param halfLife time in which attention halves, 1 minute to 365 days
 * @param growthWindow how far back from the latest report growth looks, 1 minute to 30 days
 * @param typicalSignals level of a kind of engagement that counts as usual (worth 50 points), 1 to 10<sup>12</sup>; keyed by
 *     kind ({@code points}) or by outlet and kind ({@code example.org/points}), the latter winning; a kind without an
 *     entry is not counted. For {@code rank}, lower is better.
 * @param caps highest values while a flaw stands
 */
public record ScoringConfig(
        Map<ScorePart, Double> weights,
        Duration halfLife,
        Duration growthWindow,
        SortedMap<String, Double> typicalSignals,
        CapLimits caps) {

    /** Counts up when a formula or a constant changes. */
    public static final String FORMULA_VERSION = "2";

    private static final double HIGHEST_WEIGHT = 1_000;
    private static final double HIGHEST_TYPICAL = 1e12;

    /**
     * Checks and copies.
     *
     * @throws IllegalArgumentException with every problem in one message, each with its key and value
     */
    public ScoringConfig {
        var problems = new ArrayList<String>();
        checkWeights(problems, weights);
        checkDuration(problems, "half-life", halfLife, Duration.ofDays(365));
        checkDuration(problems, "growth-window", growthWindow, Duration.ofDays(30));
        typicalSignals.forEach((name, level) -> checkTypical(problems, name, level));
        problems.addAll(caps.problems());
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException("scoring configuration: " + String.join("; ", problems));
        }
        weights = Collections.unmodifiableMap(new EnumMap<>(weights));
        typicalSignals = Collections.unmodifiableSortedMap(new TreeMap<>(typicalSignals));
    }

    /** The configuration when nothing is set; {@code docs/scoring.md} gives the reason of each value. */
    public static ScoringConfig defaults() {
        var weights = new EnumMap<ScorePart, Double>(ScorePart.class);
        for (ScorePart part : ScorePart.values()) {
            weights.put(part, part.defaultWeight());
        }
        var typical = new TreeMap<String, Double>(Map.of(
                "points", 80.0, "likes", 200.0, "comments", 40.0, "shares", 100.0, "views", 50_000.0, "rank", 10.0));
        return new ScoringConfig(weights, Duration.ofHours(24), Duration.ofHours(6), typical, CapLimits.defaults());
    }

    /** This configuration with some weights replaced. */
    public ScoringConfig withWeights(Map<ScorePart, Double> changed) {
        var merged = new EnumMap<ScorePart, Double>(weights);
        merged.putAll(changed);
        return new ScoringConfig(merged, halfLife, growthWindow, typicalSignals, caps);
    }

    /** This configuration with another half-life. */
    public ScoringConfig withHalfLife(Duration changed) {
        return new ScoringConfig(weights, changed, growthWindow, typicalSignals, caps);
    }

    /** This configuration with another growth window. */
    public ScoringConfig withGrowthWindow(Duration changed) {
        return new ScoringConfig(weights, halfLife, changed, typicalSignals, caps);
    }

    /** This configuration with some typical levels replaced or added. */
    public ScoringConfig withTypicalSignals(Map<String, Double> changed) {
        var merged = new TreeMap<>(typicalSignals);
        merged.putAll(changed);
        return new ScoringConfig(weights, halfLife, growthWindow, merged, caps);
    }

    /** This configuration with other caps. */
    public ScoringConfig withCaps(CapLimits changed) {
        return new ScoringConfig(weights, halfLife, growthWindow, typicalSignals, changed);
    }

    /** Weight of a part. */
    public double weight(ScorePart part) {
        return weights.getOrDefault(part, 0.0);
    }

    /**
     * Names what computes the scores: {@code <formula>-<first 10 hex digits of SHA-256>} over this configuration and
     * the bundled data files; equal on every machine for equal rules. Hashes on each call: keep the result.
     */
    public String version() {
        return ConfigDigest.version(this, ScoringLexicons.bundled().digest());
    }

    private static void checkWeights(List<String> problems, Map<ScorePart, Double> weights) {
        for (ScoreName score : ScoreName.values()) {
            double sum = 0;
            for (ScorePart part : ScorePart.of(score)) {
                double weight = weights.getOrDefault(part, Double.NaN);
                if (!(weight >= 0 && weight <= HIGHEST_WEIGHT)) {
                    problems.add("weight " + part.key() + " = " + weight + ": must be 0 to 1000");
                }
                sum += weight;
            }
            if (sum == 0) {
                problems.add("weights of " + score + ": at least one must be above 0");
            }
        }
    }

    private static void checkDuration(List<String> problems, String key, Duration value, Duration longest) {
        if (value.compareTo(Duration.ofMinutes(1)) < 0 || value.compareTo(longest) > 0) {
            problems.add(key + " = " + value + ": must be PT1M to " + longest);
        } else if (!value.equals(Duration.ofMinutes(value.toMinutes()))) {
            problems.add(key + " = " + value + ": must be whole minutes");
        }
    }

    private static void checkTypical(List<String> problems, String name, double level) {
        if (name.isBlank()) {
            problems.add("typical signal '" + name + "': needs a name");
        }
        if (!(level >= 1 && level <= HIGHEST_TYPICAL)) {
            problems.add("typical signal " + name + " = " + level + ": must be 1 to 1e12");
        }
    }
}
