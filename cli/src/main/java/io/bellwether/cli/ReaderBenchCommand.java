package io.bellwether.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.bellwether.benchmarks.ArticleGenerator;
import io.bellwether.news.RawArticle;
import io.bellwether.runtime.Pipeline;
import io.bellwether.runtime.Settings;
import io.bellwether.schemas.AvroSerdes;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What the reader takes: to start, to answer many at once, and for listeners to whom nothing is said. */
@Command(
        name = "reader",
        mixinStandardHelpOptions = true,
        description =
                "Scores made-up articles, then starts the reader from empty and again warm, asks for the front page and"
                        + " searches with many clients at once, and holds idle live streams. Broker, reader and clients in one"
                        + " process.")
final class ReaderBenchCommand implements Callable<Integer> {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    @Option(names = "--articles", paramLabel = "N", description = "In the store (default: ${DEFAULT-VALUE}).")
    private int articles = 100_000;

    @Option(names = "--bytes", paramLabel = "N", description = "Bytes of a body (default: ${DEFAULT-VALUE}).")
    private int bytes = 4_096;

    @Option(names = "--clients", paramLabel = "N", description = "Who ask at once (default: ${DEFAULT-VALUE}).")
    private int clients = 50;

    @Option(names = "--requests", paramLabel = "N", description = "Of each client (default: ${DEFAULT-VALUE}).")
    private int requests = 100;

    @Option(names = "--streams", paramLabel = "N", description = "Idle listeners (default: ${DEFAULT-VALUE}).")
    private int streams = 1_000;

    @Option(names = "--json", description = "One JSON object of figures.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        var err = spec.commandLine().getErr();
        try (var stack = BenchStack.start()) {
            var cluster = ConnectionOptions.cluster(Settings.of(Map.of(
                    "bootstrap", stack.connection().bootstrap(),
                    "registry", stack.connection().registryUrl(),
                    "topic.prefix", "reader.",
                    "state.dir", stack.stateDir().toString())));
            err.println("scoring " + articles + " articles");
            fill(cluster);
            var load = new ReaderBenchmark.Load(articles, clients, requests, streams);
            var figures = new ReaderBenchmark(cluster, stack.stateDir().resolve("reader"), load).run(err::println);
            print(figures);
        }
        return 0;
    }

    private void fill(Cluster cluster) throws InterruptedException {
        cluster.administer(admin -> admin.create(cluster.topics().all(), (short) 1));
        var config = new HashMap<>(cluster.connection().clientConfig());
        config.put("compression.type", "lz4");
        var generator = new ArticleGenerator(1, bytes);
        try (var producer = new KafkaProducer<String, RawArticle>(
                config,
                new StringSerializer(),
                AvroSerdes.serializer(cluster.connection().registryConfig()))) {
            String topic = cluster.topics().articlesRaw().name();
            for (int n = 0; n < articles; n++) {
                RawArticle article = generator.article(n);
                long time = article.getIngestedAt().toEpochMilli();
                var unused = producer.send(new ProducerRecord<>(topic, null, time, article.getArticleId(), article));
            }
        }
        var apps = new Apps(cluster, new SimpleMeterRegistry());
        try (var pipeline = new Pipeline(cluster.connection(), List.of(apps.enrich(), apps.score()))) {
            pipeline.start();
            pipeline.awaitProcessed();
        }
    }

    private void print(Map<String, Double> figures) throws com.fasterxml.jackson.core.JsonProcessingException {
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(JSON.writeValueAsString(figures));
            return;
        }
        figures.forEach((name, value) -> out.println(String.format(Locale.ROOT, "%-36s  %12.1f", name, value)));
    }
}
