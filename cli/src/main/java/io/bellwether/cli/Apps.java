package io.bellwether.cli;

import io.bellwether.analyze.app.AnalystApp;
import io.bellwether.analyze.app.AnalyzeConfig;
import io.bellwether.enrich.EnrichConfig;
import io.bellwether.enrich.EnrichTopology;
import io.bellwether.runtime.EndOffsets;
import io.bellwether.runtime.Pipeline.App;
import io.bellwether.runtime.StreamsApp;
import io.bellwether.schemas.ArticleSelection;
import io.bellwether.schemas.TopicSpec;
import io.bellwether.score.ScoreConfig;
import io.bellwether.score.ScoreTopology;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.List;

/** Builds the apps from settings; the one place where their parts are wired. */
final class Apps {

    private final Cluster cluster;
    private final MeterRegistry meters;

    Apps(Cluster cluster, MeterRegistry meters) {
        this.cluster = cluster;
        this.meters = meters;
    }

    /**
     * Reads the settings of both apps, before anything is made.
     *
     * @throws io.bellwether.runtime.InvalidSettingsException all that is wrong with them, and keys that nobody knows
     */
    void validate() {
        var unused = groups();
        cluster.settings().validate("enrich.", "score.");
    }

    /** The enrich app on the live stream. */
    App enrich() {
        return enrich(EndOffsets.NONE, ArticleSelection.ALL);
    }

    /** The enrich app, reading raw articles up to given offsets and understanding those that are wanted. */
    App enrich(EndOffsets ends, ArticleSelection selection) {
        var config = EnrichConfig.from(cluster.settings(), cluster.connection(), cluster.topics());
        cluster.settings().validate("enrich.");
        var topology = new EnrichTopology(config, config.enricher(), meters, ends, selection);
        return new App(
                new StreamsApp("enrich", topology.build(), topology.properties(), meters),
                config.streams().applicationId(),
                List.of(config.topics().articlesRaw().name()));
    }

    /** The score app on all enriched articles of its own generation. */
    App score() {
        return score(cluster.topics().articlesEnriched(), EndOffsets.NONE, ArticleSelection.ALL);
    }

    /** The score app, reading enriched articles of some generation up to given offsets and scoring those that are wanted. */
    App score(TopicSpec input, EndOffsets ends, ArticleSelection selection) {
        var config = ScoreConfig.from(
                cluster.settings(), cluster.connection(), cluster.topics(), withActualPartitions(input));
        cluster.settings().validate("score.");
        withActualPartitions(cluster.topics().cards());
        var topology = new ScoreTopology(config, meters, ends, selection);
        return new App(
                new StreamsApp("score", topology.build(), topology.properties(), meters),
                config.streams().applicationId(),
                topology.inputTopics());
    }

    /**
     * Starts the analyst.
     *
     * @throws IllegalStateException when one of its topics is missing: what it pays for must have a place
     */
    AnalystApp startAnalyst(AnalyzeConfig config, Clock clock) {
        var topics = cluster.topics();
        List.of(topics.articlesScored(), topics.articlesEnriched(), topics.cards(), topics.budget())
                .forEach(this::withActualPartitions);
        return AnalystApp.start(config, cluster.connection(), topics, clock, meters);
    }

    /** The groups of both apps, with what they read; nothing is started. */
    List<LiveLag.Watched> groups() {
        var enrich = EnrichConfig.from(cluster.settings(), cluster.connection(), cluster.topics());
        var score = ScoreConfig.from(
                cluster.settings(),
                cluster.connection(),
                cluster.topics(),
                cluster.topics().articlesEnriched());
        return List.of(
                new LiveLag.Watched(
                        enrich.streams().applicationId(),
                        List.of(cluster.topics().articlesRaw().name())),
                new LiveLag.Watched(score.streams().applicationId(), new ScoreTopology(score, meters).inputTopics()));
    }

    /** The stream has as many partitions as whoever made the topic wanted; the score app must have the same. */
    private TopicSpec withActualPartitions(TopicSpec input) {
        int partitions = cluster.administer(admin -> admin.describe(List.of(input)))
                .get(0)
                .partitions();
        if (partitions == 0) {
            throw new IllegalStateException(
                    "there is no topic " + input.name() + "; run 'bellwether topics create' first");
        }
        return new TopicSpec(input.name(), partitions, input.config(), input.value());
    }
}
