package io.bellwether.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.bellwether.benchmarks.ArticleGenerator;
import io.bellwether.local.LocalMain;
import io.bellwether.news.RawArticle;
import io.bellwether.runtime.Backlog;
import io.bellwether.runtime.KafkaConnection;
import io.bellwether.runtime.TransientFailureException;
import io.bellwether.schemas.AvroSerdes;
import io.bellwether.schemas.TopicSpec;
import io.bellwether.schemas.Topics;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Nothing is lost and nothing comes twice when each app and the broker are killed in the middle; and a replay of what they
 * made, killed as well, gives the same at other thread and partition counts. The default is small enough for every build.
 */
class CrashIT {

    private static final int ARTICLES = Integer.getInteger("bellwether.crash.articles", 1_200);
    private static final int KILLS = Integer.getInteger("bellwether.crash.kills", 4);
    /** How far the producer may be ahead of the apps: the kills are to hit it in its work, too. */
    private static final int MOST_AHEAD = Math.max(300, ARTICLES / 50);

    private static final int REPLAY_KILLS = Integer.getInteger("bellwether.crash.replay-kills", 1);
    private static final long SEED = Long.getLong("bellwether.crash.seed", 21);
    private static final Duration LONGEST = Duration.ofMinutes(8).plusMillis(20L * ARTICLES);
    private static final List<String> VICTIMS = List.of("enrich", "score", "broker");
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

        var random = new Random(SEED);
        for (int kill = 0; kill < KILLS; kill++) {
            int part = ARTICLES / (KILLS + 1);
            int at = part * (kill + 1) + random.nextInt(part / 2);
            await().atMost(LONGEST).until(() -> isEnriched(TOPICS, at));
            kill(VICTIMS.get(kill % VICTIMS.size()));
        }
        producing.join();
        kill("score");
        awaitProcessed();

        assertThat(acknowledged).hasValue(ARTICLES);
        var raw = records(TOPICS.articlesRaw());
        assertThat(raw.keySet()).as("articles in the log").isEqualTo(ledger());
        assertSame("enriched, each once", records(TOPICS.articlesEnriched()), raw);
        assertThat(latestScored(TOPICS)).as("articles scored").isEqualTo(ledger());

        var v2 = TOPICS.generation("v2");
        for (int kill = 0; kill < REPLAY_KILLS; kill++) {
            int part = ARTICLES / (REPLAY_KILLS + 1);
            int at = part * (kill + 1) - random.nextInt(part / 2);
            java("replay", Bellwether.class, replay());
            await().atMost(LONGEST).until(() -> isEnriched(v2, at));
            processes.remove("replay").destroyForcibly().waitFor();
        }

        assertThat(Bellwether.run(replay())).as("the replay ends").isZero();
        assertSame("enriched again, each once", records(v2.articlesEnriched()), raw);
        assertThat(Bellwether.run(command("compare", "v1", "v2")))
                .as("differing records")
                .isZero();
    }

    private String[] replay() {
        return command(
                "replay",
                "--as",
                "v2",
                "--threads",
                "2",
                "--partitions",
                "5",
                "--set",
                "state.dir=" + temporary.resolve("state-replay"));
    }

    private String[] command(String... words) {
        return Stream.concat(
                        Stream.of(words),
                        Stream.of(
                                "--bootstrap",
                                connection.bootstrap(),
                                "--registry",
                                connection.registryUrl(),
                                "--set",
                                "topic.partitions=3"))
                .toArray(String[]::new);
    }

    private static Set<String> ledger() {
        var generator = new ArticleGenerator(SEED, 800);
        return IntStream.range(0, ARTICLES)
                .mapToObj(n -> generator.article(n).getArticleId())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** How many committed records each article has. */
    private Map<String, Integer> records(TopicSpec topic) {
        var counts = new TreeMap<String, Integer>();
        read(topic, record -> counts.merge(key(record), 1, Integer::sum));
        return counts;
    }

    /** Names only what differs. */
    private static void assertSame(String what, Map<String, Integer> counts, Map<String, Integer> expected) {
        var differing = new TreeMap<String, String>();
        var keys = new TreeSet<>(counts.keySet());
        keys.addAll(expected.keySet());
        for (String key : keys) {
            int count = counts.getOrDefault(key, 0);
            int right = expected.getOrDefault(key, 0);
            if (count != right) {
                differing.put(key, count + " instead of " + right);
            }
        }
        assertThat(differing)
                .as(what + ": " + differing.size() + " of " + keys.size() + " differ")
                .isEmpty();
    }

    private Set<String> latestScored(Topics topics) {
        var ids = new TreeSet<String>();
        read(topics.articlesScored(), record -> ids.add(key(record)));
        return ids;
    }

    private void read(TopicSpec topic, Consumer<ConsumerRecord<byte[], byte[]>> each) {
        try (var reader = new TopicReader(connection, topic.name())) {
            reader.readToEnd(StartPoint.EARLIEST, record -> {
                each.accept(record);
                return true;
            });
        }
    }

    private static String key(ConsumerRecord<byte[], byte[]> record) {
        return new String(record.key(), StandardCharsets.UTF_8);
    }

    /** Whether about so many articles are enriched; the ends of transactions count, too. */
    private boolean isEnriched(Topics topics, int articles) {
        try (var reader = new TopicReader(connection, topics.articlesEnriched().name())) {
            return reader.hasTopic() && reader.offsets() >= articles;
        } catch (KafkaException | TransientFailureException e) {
            // The broker may be the one that was killed.
            return false;
        }
    }

    private void produce(AtomicInteger acknowledged) {
        var generator = new ArticleGenerator(SEED, 800);
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
                    producer.flush();
                    int least = n - MOST_AHEAD;
                    await().atMost(LONGEST).until(() -> isEnriched(TOPICS, least));
                }
            }
        }
    }

    /** kill -9, then the same again on the same data. */
    private void kill(String name) throws Exception {
        var process = processes.remove(name);
        process.destroyForcibly().waitFor();
        if (name.equals("broker")) {
            // The registry notices the death of its parent a moment later; its port must be the same again.
            await().atMost(Duration.ofMinutes(2)).until(() -> isFree(kafkaPort) && isFree(registryPort));
            startBroker();
        } else {
            startApp(name);
        }
    }

    private void awaitProcessed() {
        await().atMost(LONGEST).pollInterval(Duration.ofSeconds(1)).until(() -> {
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
            } catch (KafkaException | TransientFailureException e) {
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
        java(name, Bellwether.class, command("run", name, "--set", "state.dir=" + temporary.resolve("state-" + name)));
    }

    private Process java(String name, Class<?> main, String... arguments) throws IOException {
        var process = JavaProcess.start(temporary.resolve(name + ".err"), main, arguments);
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
