package io.bellwether.benchmarks;

import io.bellwether.enrich.EnrichConfig;
import io.bellwether.enrich.EnrichTopology;
import io.bellwether.enrich.Enricher;
import io.bellwether.news.RawArticle;
import io.bellwether.runtime.KafkaConnection;
import io.bellwether.runtime.Pipeline;
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
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/**
 * Articles from the raw topic to the scored one, exactly once, and the same articles through a pass-through of two
 * hops: one backlog, one broker, in turn. Quote the ratio; the absolute numbers are this hour's.
 */
public final class PipelineBenchmark {

    private static final Topics TOPICS = Topics.of("bench.", "v1", 6);
    private static final short ONE = 1;

    private final KafkaConnection connection;
    private final Path stateDir;
    private final int articles;
    private final int articleBytes;
    private final MeterRegistry meters = new SimpleMeterRegistry();

    /**
     * A benchmark against a cluster that is running.
     *
     * @param articles how many, at least 1
     * @param articleBytes size of a body in UTF-8
     */
    public PipelineBenchmark(KafkaConnection connection, Path stateDir, int articles, int articleBytes) {
        this.connection = connection;
        this.stateDir = stateDir;
        this.articles = articles;
        this.articleBytes = articleBytes;
    }

    /** One round of both. */
    public record Round(
            int number,
            double passThroughPerSecond,
            double pipelinePerSecond,
            double passThroughCpuMicros,
            double pipelineCpuMicros) {

        /** The pipeline's rate over the pass-through's. */
        public double rateRatio() {
            return pipelinePerSecond / passThroughPerSecond;
        }
    }

    /** Fills the log, then runs both in turn. */
    public List<Round> run(int rounds, Consumer<String> progress) throws Exception {
        create(TOPICS.all());
        fill(progress);
        var results = new ArrayList<Round>();
        for (int round = 1; round <= rounds; round++) {
            progress.accept("round " + round + " of " + rounds + ": pass-through");
            var pass = passThrough(round);
            progress.accept("round " + round + " of " + rounds + ": enrich and score");
            var pipeline = enrichAndScore(round);
            results.add(new Round(
                    round,
                    pass.perSecond(articles),
                    pipeline.perSecond(articles),
                    pass.cpuMicrosPer(articles),
                    pipeline.cpuMicrosPer(articles)));
        }
        return List.copyOf(results);
    }

    private void fill(Consumer<String> progress) {
        progress.accept("writing " + articles + " articles of " + articleBytes + " bytes");
        var generator = new ArticleGenerator(1, articleBytes);
        var config = new java.util.HashMap<>(connection.clientConfig());
        config.put("compression.type", "lz4");
        config.put("linger.ms", 5);
        try (var producer = new KafkaProducer<String, RawArticle>(
                config, new StringSerializer(), AvroSerdes.serializer(connection.registryConfig()))) {
            for (int n = 0; n < articles; n++) {
                var article = generator.article(n);
                var unused = producer.send(new ProducerRecord<>(
                        TOPICS.articlesRaw().name(),
                        null,
                        article.getIngestedAt().toEpochMilli(),
                        article.getArticleId(),
                        article));
            }
        }
    }

    private Measurement passThrough(int round) throws Exception {
        var middle = copyOfRaw("bench.pass.middle." + round);
        var out = copyOfRaw("bench.pass.out." + round);
        create(List.of(middle, out));
        return measure(List.of(
                PassThrough.app(
                        connection, TOPICS.articlesRaw(), middle, TOPICS.dlq(), streams("pass-a-" + round), meters),
                PassThrough.app(connection, middle, out, TOPICS.dlq(), streams("pass-b-" + round), meters)));
    }

    private Measurement enrichAndScore(int round) throws Exception {
        var topics = TOPICS.generation("v" + (round + 1));
        create(topics.all());
        var settings = Settings.of(Map.of("state.dir", stateDir.toString()));
        var enrichConfig = EnrichConfig.from(settings, connection, topics);
        var enrich = new EnrichTopology(enrichConfig, Enricher.standard(), meters);
        var scoreConfig = ScoreConfig.from(settings, connection, topics, topics.articlesEnriched());
        var score = new ScoreTopology(scoreConfig, meters);
        return measure(List.of(
                new App(
                        new StreamsApp("enrich", enrich.build(), enrich.properties(), meters),
                        enrichConfig.streams().applicationId(),
                        List.of(topics.articlesRaw().name())),
                new App(
                        new StreamsApp("score", score.build(), score.properties(), meters),
                        scoreConfig.streams().applicationId(),
                        score.inputTopics())));
    }

    private Measurement measure(List<App> apps) throws Exception {
        try (var pipeline = new Pipeline(connection, apps)) {
            Callable<Object> work = () -> {
                pipeline.start();
                pipeline.awaitProcessed();
                return pipeline;
            };
            return Measurement.of(work);
        }
    }

    private StreamsConfiguration streams(String application) {
        return StreamsConfiguration.from(
                Settings.of(Map.of("state.dir", stateDir.toString())), "bench", application, 14 << 20);
    }

    private static TopicSpec copyOfRaw(String name) {
        var raw = TOPICS.articlesRaw();
        return new TopicSpec(name, raw.partitions(), raw.config(), raw.value());
    }

    private void create(List<TopicSpec> specs) throws Exception {
        try (var admin = Admin.create(connection.clientConfig());
                var registry =
                        new CachedSchemaRegistryClient(connection.registryUrl(), 100, connection.registryConfig())) {
            new CatalogueAdmin(admin, registry).create(specs, ONE);
        }
    }
}
