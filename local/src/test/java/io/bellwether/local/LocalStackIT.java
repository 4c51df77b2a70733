package io.bellwether.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.confluent.kafka.schemaregistry.avro.AvroSchema;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalStackIT {

    private static final AvroSchema SCHEMA = new AvroSchema("{\"type\":\"record\",\"name\":\"R\",\"fields\":[]}");

    @TempDir
    private Path temporary;

    @Test
    void shouldKeepRecordsAndSchemaIdsOverARestartOnOtherPorts() throws Exception {
        String cluster;
        int schemaId;
        try (var stack = LocalStack.start(anyPorts())) {
            var clients = Clients.of(stack);
            create(clients, "kept");
            clients.produce("kept", "a", "1");
            schemaId = clients.registry().register("kept-value", SCHEMA);
            cluster = clusterId(clients);
            assertThat(Endpoints.running(temporary))
                    .contains(new Endpoints(stack.bootstrapServers(), stack.registryUrl()));
        }
        assertThat(Endpoints.running(temporary)).isEmpty();

        try (var stack = LocalStack.start(anyPorts())) {
            var clients = Clients.of(stack);
            clients.produce("kept", "a", "2");

            assertThat(clients.values("kept")).containsExactly("1", "2");
            assertThat(clients.registry().getId("kept-value", SCHEMA)).isEqualTo(schemaId);
            assertThat(clusterId(clients)).isEqualTo(cluster);
        }
    }

    @Test
    void shouldNeverCreateATopicByItself() throws Exception {
        try (var stack = LocalStack.startBroker(anyPorts());
                var admin = new Clients(stack.bootstrapServers(), "").admin();
                var producer = new Clients(stack.bootstrapServers(), "").producer(Map.of("max.block.ms", 2000))) {
            assertThatThrownBy(() -> producer.send(new ProducerRecord<>("unknown", new byte[0]))
                            .get())
                    .hasStackTraceContaining("not present in metadata");

            assertThat(admin.listTopics().names().get()).doesNotContain("unknown");
        }
    }

    @Test
    void shouldTakeRecordsOfTwelveMebibytes() throws Exception {
        try (var stack = LocalStack.startBroker(anyPorts())) {
            var clients = new Clients(stack.bootstrapServers(), "");
            create(clients, "large");

            clients.produce("large", "a", "x".repeat(12 * 1024 * 1024));

            assertThat(clients.values("large"))
                    .singleElement()
                    .satisfies(v -> assertThat(v).hasSize(12 * 1024 * 1024));
        }
    }

    @Test
    void shouldStepOverBusyPortsAndAdvertiseTheNewOnes() throws Exception {
        try (var kafka = new ServerSocket(0);
                var registry = new ServerSocket(0)) {
            var config = new LocalConfig(
                    temporary,
                    RequestedPort.preferably(kafka.getLocalPort()),
                    RequestedPort.preferably(registry.getLocalPort()),
                    Clients.registryHome());
            try (var stack = LocalStack.start(config)) {
                create(Clients.of(stack), "moved");
                Clients.of(stack).produce("moved", "a", "1");

                assertThat(stack.notes())
                        .hasSize(2)
                        .allSatisfy(note -> assertThat(note).contains("is busy, using"));
                assertThat(Clients.of(stack).values("moved")).containsExactly("1");
            }
        }
    }

    @Test
    void shouldRefuseABusyPortThatWasAskedForExactly() throws Exception {
        try (var busy = new ServerSocket(0)) {
            var config = new LocalConfig(
                    temporary, RequestedPort.any(), RequestedPort.exactly(busy.getLocalPort()), Clients.registryHome());

            assertThatThrownBy(() -> LocalStack.start(config))
                    .isInstanceOf(LocalStackException.class)
                    .hasMessageContaining("schema registry: port " + busy.getLocalPort() + " is busy");
        }
        try (var freeAgain = DataDirectory.hold(temporary)) {
            assertThat(freeAgain.path()).isDirectory();
        }
    }

    @Test
    void shouldShowTheLogOfARegistryThatEnds() throws Exception {
        Path broken = Files.createDirectory(temporary.resolve("home"));
        Files.copy(
                new RegistryHome(Clients.registryHome()).launcher(),
                broken.resolve("bellwether-registry-launcher.jar"));
        Files.writeString(broken.resolve("empty-runner.jar"), "");
        var config = LocalConfig.of(temporary.resolve("data"), broken);

        assertThatThrownBy(() -> LocalStack.start(config))
                .isInstanceOf(LocalStackException.class)
                .hasMessageContaining("the schema registry has ended with code 1")
                .hasMessageContaining("ClassNotFoundException");
        assertThat(Endpoints.running(temporary.resolve("data"))).isEmpty();
    }

    @Test
    void shouldTellWhenTheRegistryEndsByItself() {
        try (var stack = LocalStack.start(anyPorts())) {
            ProcessHandle.current().children().filter(LocalStackIT::isRegistry).forEach(ProcessHandle::destroyForcibly);

            await().atMost(Duration.ofSeconds(10)).until(() -> stack.failure().isDone());

            assertThat(stack.failure()).isCompletedWithValueMatching(reason -> reason.contains("registry has ended"));
        }
    }

    private LocalConfig anyPorts() {
        return new LocalConfig(temporary, RequestedPort.any(), RequestedPort.any(), Clients.registryHome());
    }

    private static boolean isRegistry(ProcessHandle process) {
        return process.info().commandLine().orElse("").contains(RegistryLauncher.class.getName());
    }

    private static String clusterId(Clients clients) throws Exception {
        try (var admin = clients.admin()) {
            return admin.describeCluster().clusterId().get();
        }
    }

    private static void create(Clients clients, String topic) throws Exception {
        try (var admin = clients.admin()) {
            admin.createTopics(List.of(new NewTopic(topic, Optional.of(1), Optional.empty())))
                    .all()
                    .get();
        }
    }
}
