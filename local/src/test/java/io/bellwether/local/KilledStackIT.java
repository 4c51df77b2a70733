package io.bellwether.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class KilledStackIT {

    private static final Duration SOON = Duration.ofSeconds(10);

    @TempDir
    private Path temporary;

    @Test
    void shouldLoseNothingThatWasAcknowledgedBeforeAKill() throws Exception {
        int firstId;
        int lastId;
        try (var stack = ChildStack.start(temporary)) {
            var clients = stack.clients();
            try (var admin = clients.admin()) {
                admin.createTopics(List.of(new NewTopic("kept", Optional.of(1), Optional.empty())))
                        .all()
                        .get();
            }
            firstId = clients.registry().register("kept-value", schema("First"));
            var producer = clients.producer(Map.of("transactional.id", "t", "transaction.timeout.ms", 10_000));
            producer.initTransactions();
            commit(producer, "1");
            commit(producer, "2");
            producer.beginTransaction();
            producer.send(value("never committed"));
            producer.flush();
            lastId = clients.registry().register("last-value", schema("Last"));
            stack.kill();
            // Nobody is left to abort its transaction with.
            producer.close(Duration.ZERO);
            await().atMost(SOON).until(() -> !stack.registry().isAlive());
        }

        try (var stack = ChildStack.start(temporary)) {
            var clients = stack.clients();
            try (var producer = clients.producer(Map.of("transactional.id", "t"))) {
                producer.initTransactions();
                commit(producer, "3");
            }

            assertThat(clients.values("kept")).containsExactly("1", "2", "3");
            assertThat(clients.registry().getId("kept-value", schema("First"))).isEqualTo(firstId);
            assertThat(clients.registry().getId("last-value", schema("Last"))).isEqualTo(lastId);
            assertThat(clients.registry().register("new-value", schema("New"))).isGreaterThan(lastId);
        }
    }

    @Test
    void shouldSurviveBeingKilledAgainAndAgain() throws Exception {
        for (int round = 0; round < 2; round++) {
            try (var stack = ChildStack.start(temporary)) {
                stack.clients().registry().register("s-value", schema("R" + round));
                stack.kill();
            }
        }

        try (var stack = ChildStack.start(temporary)) {
            assertThat(stack.clients().registry().getAllVersions("s-value")).containsExactly(1, 2);
        }
    }

    @Test
    void shouldRefuseASecondStartOnTheSameData() throws Exception {
        try (var stack = ChildStack.start(temporary)) {
            assertThat(ChildStack.startInVain(temporary))
                    .contains("already running")
                    .contains("process " + stack.pid())
                    .contains("Kafka at " + stack.clients().bootstrapServers())
                    .contains("registry at " + stack.clients().registryUrl())
                    .contains("stop it or give another --data");
        }
    }

    @Test
    void shouldDrainWhenToldToStop() throws Exception {
        try (var stack = ChildStack.start(temporary)) {
            assertThat(Endpoints.running(temporary)).isPresent();

            // 128 + 15: the JVM's own code for an orderly end on SIGTERM.
            assertThat(stack.stop()).isEqualTo(143);

            assertThat(temporary.resolve("endpoints.properties")).doesNotExist();
            assertThat(temporary.resolve("kafka/.kafka_cleanshutdown")).exists();
            assertThat(stack.registry().isAlive()).isFalse();
        }
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void shouldKeepTheRegistryUntilTheParentHasDrained() throws Exception {
        try (var stack = ChildStack.start(temporary)) {
            int code = new ProcessBuilder(
                            "kill", "-INT", Long.toString(stack.registry().pid()))
                    .start()
                    .waitFor();

            assertThat(code).isZero();
            assertThat(stack.clients().registry().getAllSubjects()).isEmpty();
        }
    }

    private static void commit(KafkaProducer<String, byte[]> producer, String text) {
        producer.beginTransaction();
        producer.send(value(text));
        producer.commitTransaction();
    }

    private static ProducerRecord<String, byte[]> value(String text) {
        return new ProducerRecord<>("kept", "a", text.getBytes(StandardCharsets.UTF_8));
    }

    private static AvroSchema schema(String name) {
        return new AvroSchema("{\"type\":\"record\",\"name\":\"" + name + "\",\"fields\":[]}");
    }
}
