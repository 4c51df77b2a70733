package io.bellwether.score;

import io.bellwether.runtime.KafkaConnection;
import io.bellwether.runtime.Settings;
import io.bellwether.runtime.StreamsConfiguration;
import io.bellwether.schemas.TopicSpec;
import io.bellwether.schemas.Topics;
import io.bellwether.score.formula.ScorePart;
import io.bellwether.score.formula.ScoringConfig;
import java.time.Duration;
import java.util.EnumMap;

/**
 * Configuration of the score app.
 *
 * @param connection Kafka and the registry
 * @param topics catalogue, in the generation that this app writes
 * @param input enriched articles, with the number of partitions that the topic really has
 * @param streams how the Streams client runs
 * @param storyWindow how long a story takes new articles, from its first report
 * @param retention how long articles are held, by record time; exceeds the window by a margin
 * @param scoring weights, half-life and typical levels
 */
public record ScoreConfig(
        KafkaConnection connection,
        Topics topics,
        TopicSpec input,
        StreamsConfiguration streams,
        Duration storyWindow,
        Duration retention,
        ScoringConfig scoring) {

    public ScoreConfig {
        if (retention.compareTo(storyWindow.multipliedBy(2)) < 0) {
            throw new IllegalArgumentException("score.retention: must be at least twice score.story.window ("
                    + storyWindow + "), is " + retention);
        }
    }

    /** Reads the keys under {@code score.}; the caller validates the settings. */
    public static ScoreConfig from(Settings settings, KafkaConnection connection, Topics topics, TopicSpec input) {
        var application = settings.string("score.application.id", "bellwether-score") + "-" + topics.generation();
        var window =
                settings.duration("score.story.window", Duration.ofDays(4), Duration.ofHours(1), Duration.ofDays(30));
        var retention =
                settings.duration("score.retention", window.multipliedBy(4), Duration.ofHours(2), Duration.ofDays(400));
        if (retention.compareTo(window.multipliedBy(2)) < 0) {
            settings.problem("score.retention", "must be at least twice score.story.window");
            retention = window.multipliedBy(2);
        }
        return new ScoreConfig(
                connection,
                topics,
                input,
                StreamsConfiguration.from(
                        settings, "score", application, topics.dlq().maxMessageBytes()),
                window,
                retention,
                scoring(settings));
    }

    /** Weights by part ({@code score.weight.impact.figures = 2}), half-life and growth window. */
    private static ScoringConfig scoring(Settings settings) {
        var defaults = ScoringConfig.defaults();
        var weights = new EnumMap<ScorePart, Double>(ScorePart.class);
        for (ScorePart part : ScorePart.values()) {
            weights.put(part, settings.number("score.weight." + part.key(), defaults.weight(part), 0, 1_000));
        }
        try {
            return defaults.withWeights(weights)
                    .withHalfLife(settings.duration(
                            "score.half.life", defaults.halfLife(), Duration.ofMinutes(1), Duration.ofDays(365)))
                    .withGrowthWindow(settings.duration(
                            "score.growth.window",
                            defaults.growthWindow(),
                            Duration.ofMinutes(1),
                            Duration.ofDays(30)));
        } catch (IllegalArgumentException e) {
            settings.problem("score.weight", String.valueOf(e.getMessage()));
            return defaults;
        }
    }
}
