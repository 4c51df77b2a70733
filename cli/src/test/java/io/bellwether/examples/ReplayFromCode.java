package io.bellwether.examples;

import io.bellwether.enrich.EnrichConfig;
import io.bellwether.enrich.EnrichTopology;
import io.bellwether.enrich.Enricher;
import io.bellwether.runtime.KafkaConnection;
import io.bellwether.runtime.Pipeline;
import io.bellwether.runtime.Pipeline.App;
import io.bellwether.runtime.Settings;
import io.bellwether.runtime.StreamsApp;
import io.bellwether.schemas.CatalogueAdmin;
import io.bellwether.schemas.Topics;
import io.bellwether.score.ScoreConfig;
import io.bellwether.score.ScoreTopology;
import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.admin.Admin;

/** Runs all that the log holds into a generation of its own, from a program: the example of docs/replay.md. */
public final class ReplayFromCode {

    private ReplayFromCode() {}

    public static void main(String[] args) throws Exception {
        replay(Map.of("bootstrap", args[0], "registry", args[1], "state.dir", args[2]), Topics.of("news.", "v2", 6));
    }

    static void replay(Map<String, String> values, Topics topics) throws Exception {
        var settings = Settings.of(values);
        var connection = KafkaConnection.from(settings);
        var meters = new SimpleMeterRegistry();
        try (var admin = Admin.create(connection.clientConfig());
                var registry = new CachedSchemaRegistryClient(connection.registryUrl(), 100)) {
            new CatalogueAdmin(admin, registry).create(topics.own(), (short) -1);
        }
        // Application ids, and so groups, state and internal topics, carry the generation: nothing is shared with v1.
        var enrichConfig = EnrichConfig.from(settings, connection, topics);
        var scoreConfig = ScoreConfig.from(settings, connection, topics, topics.articlesEnriched());
        settings.validate("enrich.", "score.");
        var enrich = new EnrichTopology(enrichConfig, Enricher.standard(), meters);
        var score = new ScoreTopology(scoreConfig, meters);
        var apps = List.of(
                new App(
                        new StreamsApp("enrich", enrich.build(), enrich.properties(), meters),
                        enrichConfig.streams().applicationId(),
                        List.of(topics.articlesRaw().name())),
                new App(
                        new StreamsApp("score", score.build(), score.properties(), meters),
                        scoreConfig.streams().applicationId(),
                        score.inputTopics()));
        try (var pipeline = new Pipeline(connection, apps)) {
            pipeline.start();
            pipeline.awaitProcessed();
        }
    }
}
