package io.bellwether.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.github.dockerjava.api.command.InspectContainerResponse.ContainerState;
import io.bellwether.news.Outlet;
import io.bellwether.news.RawArticle;
import io.bellwether.schemas.TrustedRecords;
import io.confluent.kafka.serializers.KafkaAvroDeserializer;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.apache.avro.generic.GenericRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.GenericContainer;

/**
 * The apps in containers of their own against Kafka and a registry in others. Needs a Docker engine, and is skipped
 * loudly where there is none; {@code docker/engine} provides one on Debian.
 */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ContainersIT {

    private static final Instant NOON = Instant.parse("2026-10-05T12:00:00Z");
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(3);

    /** docker-compose.yml's stop_grace_period of the Streams apps. */
    private static final int GRACE_SECONDS = 45;

    /** 128 + SIGTERM: the JVM has run its shutdown hooks. A killed one leaves 137. */
    private static final long TERMINATED = 143;

    private static ContainerStack stack;
    private static String catalogue;
    private static GenericContainer<?> enrich;
    private static GenericContainer<?> score;

    @BeforeAll
    static void start() {
        var images = ContainerImages.configured();
        var obstacle = ContainerEngine.obstacle(images.needed());
        obstacle.ifPresent(reason -> System.err.println("""

                ====================================================================
                CONTAINER TEST NOT RUN: %s
                To run it here (Debian, as root): eval "$(docker/engine)"
                ====================================================================""".formatted(reason)));
        assumeTrue(obstacle.isEmpty(), () -> obstacle.orElse(""));

        TrustedRecords.trust();
        stack = new ContainerStack(images);
        stack.startKafka();
        stack.startRegistry();
        catalogue = stack.run("topics", "create");
        enrich = stack.startApp("run", "enrich");
        score = stack.startApp("run", "score");
    }

    @AfterAll
    static void stop() {
        if (stack != null) {
            stack.close();
        }
    }

    @Test
    @Order(1)
    void shouldCreateTheTopics() {
        assertThat(catalogue)
                .contains("news.articles.raw.v1", "news.articles.scored.v1", "FULL_TRANSITIVE")
                .doesNotContain("differs");
    }

    @Test
    @Order(2)
    void shouldAnswerForItsHealth() throws Exception {
        for (var app : new GenericContainer<?>[] {enrich, score}) {
            assertThat(get(app, "/health/live")).isEqualTo(200);
            assertThat(get(app, "/health/ready")).isEqualTo(200);
            assertThat(get(app, "/metrics")).isEqualTo(200);
        }
    }

    @Test
    @Order(3)
    void shouldScoreWhatAStockClientProducesOnTheHost() {
        produce(0, 20);

        assertThat(scored(20)).isEqualTo(ids(20));
    }

    @Test
    @Order(4)
    void shouldDrainWhenItIsToldToStop() {
        var client = DockerClientFactory.lazyClient();
        client.stopContainerCmd(enrich.getContainerId())
                .withTimeout(GRACE_SECONDS)
                .exec();

        ContainerState state =
                client.inspectContainerCmd(enrich.getContainerId()).exec().getState();
        assertThat(state.getRunning()).isFalse();
        assertThat(state.getOOMKilled()).isFalse();
        assertThat(state.getExitCodeLong()).isEqualTo(TERMINATED);
    }

    @Test
    @Order(5)
    void shouldGoOnWhereItWasStopped() {
        produce(20, 25);
        DockerClientFactory.lazyClient()
                .startContainerCmd(enrich.getContainerId())
                .exec();

        assertThat(scored(25)).isEqualTo(ids(25));
    }

    private static void produce(int from, int to) {
        Map<String, Object> config = Map.of(
                "bootstrap.servers",
                stack.bootstrap(),
                "key.serializer",
                StringSerializer.class,
                "value.serializer",
                KafkaAvroSerializer.class,
                "schema.registry.url",
                stack.registry(),
                "auto.register.schemas",
                false,
                "acks",
                "all");
        try (var producer = new KafkaProducer<String, Object>(config)) {
            IntStream.range(from, to)
                    .mapToObj(ContainersIT::article)
                    .forEach(article -> producer.send(
                            new ProducerRecord<>("news.articles.raw.v1", article.getArticleId(), article)));
        }
    }

    /** Ids of the scored articles, when there are as many as expected. */
    private static Set<String> scored(int expected) {
        Map<String, Object> config = Map.of(
                "bootstrap.servers",
                stack.bootstrap(),
                "group.id",
                "containers-" + expected,
                "auto.offset.reset",
                "earliest",
                "isolation.level",
                "read_committed",
                "key.deserializer",
                StringDeserializer.class,
                "value.deserializer",
                KafkaAvroDeserializer.class,
                "schema.registry.url",
                stack.registry());
        var found = new TreeSet<String>();
        try (var consumer = new KafkaConsumer<String, GenericRecord>(config)) {
            consumer.subscribe(Set.of("news.articles.scored.v1"));
            await().pollInSameThread().atMost(LONGEST_WAIT).until(() -> {
                consumer.poll(Duration.ofSeconds(1))
                        .forEach(record ->
                                found.add(record.value().get("articleId").toString()));
                return found.size() >= expected;
            });
        }
        return found;
    }

    private static RawArticle article(int number) {
        String id = id(number);
        return RawArticle.newBuilder()
                .setArticleId(id)
                .setUrl("https://meridianwire.example/" + id)
                .setOutlet(Outlet.newBuilder()
                        .setId("meridianwire.example")
                        .setName("Meridian Wire")
                        .setFamily("Meridian")
                        .setTier(2)
                        .build())
                .setTitle("Orrery opens laboratory number " + number + " in Halden")
                .setContent("Orrery said on Monday that it would open laboratory number " + number
                        + " in Halden. It will employ " + (100 + number) + " people and cost $" + (10 + number)
                        + " million.")
                .setPublishedAt(NOON)
                .setIngestedAt(NOON.plusSeconds(number))
                .build();
    }

    private static Set<String> ids(int count) {
        var ids = new TreeSet<String>();
        IntStream.range(0, count).forEach(number -> ids.add(id(number)));
        return ids;
    }

    private static String id(int number) {
        return "container-" + number;
    }

    private static int get(GenericContainer<?> app, String path) throws IOException, InterruptedException {
        var address = URI.create("http://localhost:" + app.getMappedPort(ContainerStack.HEALTH_PORT) + path);
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.discarding())
                .statusCode();
    }
}
