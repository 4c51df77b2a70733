package io.bellwether.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bellwether.benchmarks.ArticleGenerator;
import io.bellwether.local.LocalMain;
import io.bellwether.news.RawArticle;
import io.bellwether.runtime.Backlog;
import io.bellwether.runtime.KafkaConnection;
import io.bellwether.schemas.AvroSerdes;
import io.bellwether.schemas.Topics;
import java.io.File;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Nothing is lost and nothing comes twice when each app and the broker are killed in the middle. */
class CrashIT {

    private static final int ARTICLES = Integer.getInteger("bellwether.crash.articles", 2_000);
    private static final Topics TOPICS = Topics.of("news.", "v1", 3);

    @TempDir
    Path temporary;

    private final Map<String, Process> processes = new TreeMap<>();
    private KafkaConnection connection;
    private int kafkaPort;
    private int registryPort;

    @BeforeEach
    void start() throws Exception {
        kafkaPort = freePort();
        registryPort = freePort();
        connection =
                KafkaConnection.of("127.0.0.1:" + kafkaPort, "http://127.0.0.1:" + registryPort + "/apis/ccompat/v7");
        startBroker();
        var cluster = ConnectionOptions.cluster(io.bellwether.runtime.Settings.of(Map.of(
                "bootstrap", connection.bootstrap(), "registry", connection.registryUrl(), "topic.partitions", "3")));
        cluster.administer(admin -> admin.create(TOPICS.all(), (short) 1));
        startApp("enrich");
        startApp("score");
    }

    @AfterEach
    void stop() {
        processes.values().forEach(Process::destroyForcibly);
    }

    @Test
    void shouldLoseNothingAndRepeatNothing() throws Exception {
        var acknowledged = new AtomicInteger();
        var producing = new Thread(() -> produce(acknowledged), "producer");
        producing.start();

        killWhen(acknowledged, ARTICLES / 5, "enrich");
        killWhen(acknowledged, 2 * ARTICLES / 5, "score");
        killWhen(acknowledged, 3 * ARTICLES / 5, "broker");
        killWhen(acknowledged, 4 * ARTICLES / 5, "enrich");
        producing.join();
        kill("score");
        awaitProcessed();

        assertThat(acknowledged).hasValue(ARTICLES);
        var seen = new TreeMap<String, TreeSet<Integer>>();
        var repeated = new TreeSet<String>();
        try (var reader = new TopicReader(connection, TOPICS.articlesScored().name())) {
            reader.readToEnd(StartPoint.EARLIEST, record -> {
                String key = new String(record.key(), StandardCharsets.UTF_8);
                if (!seen.computeIfAbsent(key, first -> new TreeSet<>()).add(Arrays.hashCode(record.value()))) {
                    repeated.add(key);
                }
                return true;
            });
        }
        assertThat(seen.keySet()).as("articles in the ledger").isEqualTo(ledger());
        assertThat(repeated).as("articles told the same twice").isEmpty();
    }

    private static TreeSet<String> ledger() {
        var generator = new ArticleGenerator(21, 800, 1);
        var ids = new TreeSet<String>();
        for (int n = 0; n < ARTICLES; n++) {
            ids.add(generator.article(n).getArticleId());
        }
        return ids;
    }

    private void produce(AtomicInteger acknowledged) {
        var generator = new ArticleGenerator(21, 800, 1);
        var config = new HashMap<>(connection.clientConfig());
        config.put("acks", "all");
        config.put("delivery.timeout.ms", 300_000);
        try (var producer = new KafkaProducer<String, RawArticle>(
                config, new StringSerializer(), AvroSerdes.serializer(connection.registryConfig()))) {
            for (int n = 0; n < ARTICLES; n++) {
                var article = generator.article(n);
                producer.send(
                        new ProducerRecord<>(
                                TOPICS.articlesRaw().name(),
                                null,
                                article.getIngestedAt().toEpochMilli(),
                                article.getArticleId(),
                                article),
                        (metadata, failure) -> {
                            if (failure == null) {
                                acknowledged.incrementAndGet();
                            }
                        });
                if (n % 50 == 49) {
                    // Keeps the producer in step with the kills.
                    producer.flush();
                }
            }
        }
    }

    private void killWhen(AtomicInteger acknowledged, int count, String name) throws Exception {
        await().atMost(Duration.ofMinutes(5)).until(() -> acknowledged.get() >= count);
        kill(name);
    }

    /** kill -9, then the same again on the same data. */
    private void kill(String name) throws Exception {
        var process = processes.remove(name);
        process.destroyForcibly().waitFor();
        if (name.equals("broker")) {
            // The registry notices the death of its parent a moment later; its port must be the same again.
            await().atMost(Duration.ofSeconds(30)).until(() -> isFree(kafkaPort) && isFree(registryPort));
            startBroker();
        } else {
            startApp(name);
        }
    }

    private void awaitProcessed() {
        await().atMost(Duration.ofMinutes(8))
                .pollInterval(Duration.ofSeconds(1))
                .until(() -> {
                    try (var backlog = new Backlog(connection)) {
                        return backlog.isProcessed(
                                        "bellwether-enrich-v1",
                                        List.of(TOPICS.articlesRaw().name()))
                                && backlog.isProcessed(
                                        "bellwether-score-v1",
                                        List.of(
                                                TOPICS.articlesEnriched().name(),
                                                "bellwether-score-v1-story-candidates-repartition",
                                                "bellwether-score-v1-story-placements-repartition"));
                    } catch (io.bellwether.runtime.TransientFailureException e) {
                        return false;
                    }
                });
    }

    private void startBroker() throws Exception {
        var process = java(
                "broker",
                LocalMain.class,
                temporary.resolve("data").toString(),
                Integer.toString(kafkaPort),
                Integer.toString(registryPort),
                Installation.registryHome().toString());
        try (var out = process.inputReader(StandardCharsets.UTF_8)) {
            assertThat(out.readLine()).as("addresses of the local stack").isNotNull();
        }
    }

    private void startApp(String name) throws IOException {
        java(
                name,
                Bellwether.class,
                "run",
                name,
                "--bootstrap",
                connection.bootstrap(),
                "--registry",
                connection.registryUrl(),
                "--set",
                "state.dir=" + temporary.resolve("state-" + name),
                "--set",
                "topic.partitions=3");
    }

    private Process java(String name, Class<?> main, String... arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx400m",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command)
                .redirectError(new File(temporary.toFile(), name + ".err"))
                .start();
        processes.put(name, process);
        return process;
    }

    private static boolean isFree(int port) {
        try (var socket = new ServerSocket(port)) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
