package io.bellwether.benchmarks;

import io.bellwether.enrich.EnrichConfig;
import io.bellwether.enrich.EnrichTopology;
import io.bellwether.enrich.Enricher;
import io.bellwether.news.RawArticle;
import io.bellwether.runtime.KafkaConnection;
import io.bellwether.runtime.Pipeline.App;
import io.bellwether.runtime.Settings;
import io.bellwether.runtime.StreamsApp;
import io.bellwether.runtime.StreamsConfiguration;
import io.bellwether.schemas.AvroSerdes;
import io.bellwether.schemas.CatalogueAdmin;
import io.bellwether.schemas.TopicSpec;
import io.bellwether.schemas.Topics;
import io.bellwether.score.ScoreConfig;
import io.bellwether.score.ScoreTopology;
import io.confluent.kafka.schemaregistry.client.CachedSchemaRegistryClient;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Makes what is compared: the two apps, and a pass-through of as many hops under the same guarantees. */
final class Routes {

    private static final short ONE = 1;
    private static final int LARGEST_RECORD = 14 << 20;

    private final KafkaConnection connection;
    private final Settings settings;
    private final MeterRegistry meters = new SimpleMeterRegistry();

    Routes(KafkaConnection connection, Path stateDir) {
        this.connection = connection;
        this.settings = Settings.of(Map.of("state.dir", stateDir.toString()));
    }

    /**
     * Hops that only copy.
     *
     * @param to names of the topics after the first, one a hop; they are made
     */
    <T extends SpecificRecord> Route passThrough(Class<T> type, TopicSpec in, List<String> to) throws Exception {
        var apps = new ArrayList<App>();
        TopicSpec from = in;
        for (String name : to) {
            TopicSpec next = new TopicSpec("bench." + name, in.partitions(), in.config(), in.value());
            create(List.of(next));
            var streams = StreamsConfiguration.from(settings, "bench", "pass-" + name, LARGEST_RECORD);
            apps.add(PassThrough.app(connection, type, from, next, streams, meters));
            from = next;
        }
        return new Route(in, from, apps);
    }

    /** Enrich and score, over the topics of a generation that it makes. */
    Route pipeline(Topics topics) throws Exception {
        create(topics.all());
        var config = EnrichConfig.from(settings, connection, topics);
        var enrich = new EnrichTopology(config, Enricher.standard(), meters);
        var enriching = new App(
                new StreamsApp("enrich", enrich.build(), enrich.properties(), meters),
                config.streams().applicationId(),
                List.of(topics.articlesRaw().name()));
        return new Route(topics.articlesRaw(), topics.articlesScored(), List.of(enriching, scoring(topics)));
    }

    /** Score alone, from enriched articles that are there into topics that it makes. */
    Route score(Topics topics) throws Exception {
        create(topics.own());
        return new Route(topics.articlesEnriched(), topics.articlesScored(), List.of(scoring(topics)));
    }

    private App scoring(Topics topics) {
        var config = ScoreConfig.from(settings, connection, topics, topics.articlesEnriched());
        var score = new ScoreTopology(config, meters);
        return new App(
                new StreamsApp("score", score.build(), score.properties(), meters),
                config.streams().applicationId(),
                score.inputTopics());
    }

    /** A producer of raw articles. */
    KafkaProducer<String, RawArticle> producer() {
        var config = new HashMap<>(connection.clientConfig());
        config.put("compression.type", "lz4");
        config.put("linger.ms", 5);
        return new KafkaProducer<>(config, new StringSerializer(), AvroSerdes.serializer(connection.registryConfig()));
    }

    /** Makes topics that are not there yet. */
    void create(List<TopicSpec> specs) throws Exception {
        try (var admin = Admin.create(connection.clientConfig());
                var registry =
                        new CachedSchemaRegistryClient(connection.registryUrl(), 100, connection.registryConfig())) {
            new CatalogueAdmin(admin, registry).create(specs, ONE);
        }
    }
}
