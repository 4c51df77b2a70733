package io.bellwether.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.local.LocalConfig;
import io.bellwether.local.LocalStack;
import io.bellwether.local.RequestedPort;
import io.bellwether.news.RawArticle;
import io.bellwether.runtime.DirectoryTree;
import io.bellwether.runtime.KafkaConnection;
import io.bellwether.runtime.Pipeline;
import io.bellwether.runtime.Pipeline.App;
import io.bellwether.runtime.Settings;
import io.bellwether.schemas.AvroSerdes;
import io.bellwether.schemas.TopicSpec;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.Serializer;

/** One real broker and registry for all tests of the JVM; each test has topics of its own. */
public final class Stack {

    /** All that the tests of this JVM write; deleted when it ends. */
    private static final Path ROOT = root();

    private static final LocalStack STACK = start();

    private final Cluster cluster;

    private Stack(Cluster cluster) {
        this.cluster = cluster;
    }

    /** Topics under a prefix of their own, made as {@code topics create} makes them. */
    public static Stack withTopics(String prefix, int partitions, Map<String, String> more) {
        try {
            Path stateDir = Files.createTempDirectory(ROOT, "state");
            var values = new HashMap<String, String>(more);
            values.put("bootstrap", STACK.bootstrapServers());
            values.put("registry", STACK.registryUrl());
            values.put("topic.prefix", prefix);
            values.put("topic.partitions", Integer.toString(partitions));
            values.put("state.dir", stateDir.toString());
            values.put("enrich.application.id", prefix + "enrich");
            values.put("score.application.id", prefix + "score");
            var cluster = ConnectionOptions.cluster(Settings.of(values));
            cluster.administer(admin -> admin.create(cluster.topics().all(), (short) 1));
            return new Stack(cluster);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Cluster cluster() {
        return cluster;
    }

    /** Kafka's address. */
    public String bootstrap() {
        return cluster.connection().bootstrap();
    }

    /** The registry's address. */
    public String registry() {
        return cluster.connection().registryUrl();
    }

    /** Both apps, not yet started. */
    List<App> apps() {
        var apps = new Apps(cluster, new SimpleMeterRegistry());
        return List.of(apps.enrich(), apps.score());
    }

    /** Runs both apps until everything is through; returns how many stream threads failed. */
    public int process() throws InterruptedException {
        var apps = apps();
        try (var pipeline = new Pipeline(cluster.connection(), apps)) {
            pipeline.start();
            pipeline.awaitProcessed();
            return apps.stream().mapToInt(app -> app.app().recentFailures()).sum();
        }
    }

    /** Publishes articles in order, as any producer does. */
    void publish(List<RawArticle> articles) {
        try (Serializer<RawArticle> serializer =
                AvroSerdes.serializer(cluster.connection().registryConfig())) {
            String topic = cluster.topics().articlesRaw().name();
            publishBytes(articles.stream()
                    .map(article -> new ProducerRecord<>(
                            topic,
                            null,
                            article.getIngestedAt().toEpochMilli(),
                            article.getArticleId().getBytes(StandardCharsets.UTF_8),
                            serializer.serialize(topic, article)))
                    .toList());
        }
    }

    /** Publishes records as they are. */
    void publishBytes(List<ProducerRecord<byte[], byte[]>> records) {
        var config = new HashMap<>(cluster.connection().clientConfig());
        config.put("max.request.size", 13 << 20);
        config.put("linger.ms", 5);
        try (var producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
            for (var record : records) {
                producer.send(record);
            }
        }
    }

    /** Every committed record of a topic. */
    List<ConsumerRecord<byte[], byte[]>> read(TopicSpec topic) {
        var records = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        try (var reader = new TopicReader(cluster.connection(), topic.name())) {
            reader.readToEnd(StartPoint.EARLIEST, records::add);
        }
        return records;
    }

    /** Last value of each key, withdrawn ones left out. */
    Map<String, byte[]> latest(TopicSpec topic) {
        var latest = new TreeMap<String, byte[]>();
        for (var record : read(topic)) {
            String key = new String(record.key(), StandardCharsets.UTF_8);
            if (record.value() == null) {
                latest.remove(key);
            } else {
                latest.put(key, record.value());
            }
        }
        return latest;
    }

    /** Asserts that two topics end with the same keys and, but for the five bytes that name a schema, the same values. */
    static void assertSame(Map<String, byte[]> one, Map<String, byte[]> other) {
        assertThat(other.keySet()).isEqualTo(one.keySet());
        one.forEach((key, value) -> assertThat(payload(other.get(key))).as(key).isEqualTo(payload(value)));
    }

    /** Address options for a command. */
    String[] arguments(String... command) {
        var arguments = new ArrayList<>(List.of(command));
        KafkaConnection connection = cluster.connection();
        arguments.addAll(List.of("--bootstrap", connection.bootstrap(), "--registry", connection.registryUrl()));
        cluster.settings().under("").forEach((key, value) -> {
            if (!key.equals("bootstrap") && !key.equals("registry")) {
                arguments.addAll(List.of("--set", key + "=" + value));
            }
        });
        return arguments.toArray(String[]::new);
    }

    /** Ids of schemas belong to a subject, and so to a generation. */
    private static byte[] payload(byte[] framed) {
        return Arrays.copyOfRange(framed, 5, framed.length);
    }

    private static Path root() {
        try {
            return Files.createTempDirectory("bellwether-it");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static LocalStack start() {
        var stack = LocalStack.start(new LocalConfig(
                ROOT.resolve("stack"), RequestedPort.any(), RequestedPort.any(), Installation.registryHome()));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            stack.close();
            try {
                DirectoryTree.delete(ROOT);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }));
        return stack;
    }
}
