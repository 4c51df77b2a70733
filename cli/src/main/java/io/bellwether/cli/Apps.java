package io.bellwether.cli;

import io.bellwether.enrich.EnrichConfig;
import io.bellwether.enrich.EnrichTopology;
import io.bellwether.enrich.Enricher;
import io.bellwether.runtime.EndOffsets;
import io.bellwether.runtime.Pipeline.App;
import io.bellwether.runtime.StreamsApp;
import io.bellwether.schemas.TopicSpec;
import io.bellwether.score.ScoreConfig;
import io.bellwether.score.ScoreTopology;
import io.micrometer.core.instrument.MeterRegistry;
import java.util.List;

/** Builds the Streams apps from settings; the one place where their parts are wired. */
final class Apps {

    private final Cluster cluster;
    private final MeterRegistry meters;

    Apps(Cluster cluster, MeterRegistry meters) {
        this.cluster = cluster;
        this.meters = meters;
    }

    /** The enrich app, reading raw articles up to given offsets. */
    App enrich(EndOffsets ends) {
        var config = EnrichConfig.from(cluster.settings(), cluster.connection(), cluster.topics());
        cluster.settings().validate("enrich.");
        var topology = new EnrichTopology(config, Enricher.standard(), meters, ends);
        return new App(
                new StreamsApp("enrich", topology.build(), topology.properties(), meters),
                config.streams().applicationId(),
                List.of(config.topics().articlesRaw().name()));
    }

    /** The score app, reading enriched articles of some generation up to given offsets. */
    App score(TopicSpec input, EndOffsets ends) {
        var config = ScoreConfig.from(
                cluster.settings(), cluster.connection(), cluster.topics(), withActualPartitions(input));
        cluster.settings().validate("score.");
        var topology = new ScoreTopology(config, meters, ends);
        return new App(
                new StreamsApp("score", topology.build(), topology.properties(), meters),
                config.streams().applicationId(),
                topology.inputTopics());
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
