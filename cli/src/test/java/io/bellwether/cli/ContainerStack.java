package io.bellwether.cli;

import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.model.AccessMode;
import com.github.dockerjava.api.model.Bind;
import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.HealthCheck;
import com.github.dockerjava.api.model.PortBinding;
import com.github.dockerjava.api.model.Ports;
import com.github.dockerjava.api.model.Volume;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.testcontainers.containers.GenericContainer;
import org.testcontainers.containers.Network;
import org.testcontainers.containers.startupcheck.OneShotStartupCheckStrategy;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.utility.MountableFile;

/** The services of docker-compose.yml on one Docker network, under the same names and with the same limits. */
final class ContainerStack implements AutoCloseable {

    static final int HEALTH_PORT = 8090;

    /** Where programs on the host find Kafka, as docker/kafka.env has it. */
    private static final int HOST_LISTENER = 29092;

    private static final int REGISTRY_PORT = 8081;
    private static final Duration START_LIMIT = Duration.ofMinutes(4);
    private static final String TEMPORARY = "exec,size=256m";
    private static final long GIBIBYTE = 1L << 30;
    private static final long SECOND = Duration.ofSeconds(1).toNanos();

    private final ContainerImages images;
    private final Network network = Network.newNetwork();
    private final Deque<GenericContainer<?>> started = new ArrayDeque<>();
    private final String registryPath;
    private final int kafkaPort = freePort();
    private int registryPort;

    ContainerStack(ContainerImages images) {
        this.images = images;
        this.registryPath = images.local().isPresent() ? "/apis/ccompat/v7" : "";
    }

    /** Kafka's address on the host. */
    String bootstrap() {
        return "localhost:" + kafkaPort;
    }

    /** The registry's address on the host. */
    String registry() {
        return "http://localhost:" + registryPort + registryPath;
    }

    /** Starts Kafka and returns when its port is open, which is what docker-compose.yml waits for. */
    void startKafka() {
        var kafka =
                images.local().isPresent() ? inJava("kafka-node", this::mountInstallation) : service(images.kafka());
        var binding =
                new PortBinding(Ports.Binding.bindIpAndPort("127.0.0.1", kafkaPort), ExposedPort.tcp(HOST_LISTENER));
        start(kafka.withNetworkAliases("kafka")
                .withEnv(kafkaSettings())
                .withEnv("KAFKA_HEAP_OPTS", "-Xms512m -Xmx512m")
                .withEnv("KAFKA_ADVERTISED_LISTENERS", "INSIDE://kafka:9092,HOST://" + bootstrap())
                .withExposedPorts(HOST_LISTENER)
                .withCreateContainerCmdModifier(command -> {
                    command.getHostConfig().withPortBindings(binding);
                    checkHealth(command, "bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/9092");
                })
                .waitingFor(Wait.forHealthcheck().withStartupTimeout(START_LIMIT)));
    }

    /** Starts the registry and returns when it answers. */
    void startRegistry() {
        var registry = images.local().isPresent()
                ? inJava("registry-node", command -> mount(command, ContainerImages.registryHome(), "/opt/registry"))
                : service(images.registry());
        start(registry.withNetworkAliases("schema-registry")
                .withEnv("SCHEMA_REGISTRY_HOST_NAME", "schema-registry")
                .withEnv("SCHEMA_REGISTRY_LISTENERS", "http://0.0.0.0:" + REGISTRY_PORT)
                .withEnv("SCHEMA_REGISTRY_KAFKASTORE_BOOTSTRAP_SERVERS", "PLAINTEXT://kafka:9092")
                .withEnv("SCHEMA_REGISTRY_KAFKASTORE_TOPIC_REPLICATION_FACTOR", "1")
                .withExposedPorts(REGISTRY_PORT)
                .waitingFor(Wait.forHttp(registryPath + "/subjects")
                        .forPort(REGISTRY_PORT)
                        .withStartupTimeout(START_LIMIT)));
        registryPort = registry.getMappedPort(REGISTRY_PORT);
    }

    /** Runs a command to its end and returns what it printed; fails when its exit code is not 0. */
    String run(String... command) {
        var container =
                app(command).withStartupCheckStrategy(new OneShotStartupCheckStrategy().withTimeout(START_LIMIT));
        start(container);
        return container.getLogs();
    }

    /** Starts an app and returns when Docker calls it healthy. */
    GenericContainer<?> startApp(String... command) {
        var container = app(command)
                .withExposedPorts(HEALTH_PORT)
                .withCreateContainerCmdModifier(create -> checkHealth(create, "healthy"))
                .waitingFor(Wait.forHealthcheck().withStartupTimeout(START_LIMIT));
        start(container);
        return container;
    }

    @Override
    public void close() {
        while (!started.isEmpty()) {
            started.pop().stop();
        }
        network.close();
    }

    private GenericContainer<?> app(String... command) {
        var container = service(images.app().orElse(images.java()))
                .withCommand(command)
                .withEnv("BELLWETHER_BOOTSTRAP", "kafka:9092")
                .withEnv("BELLWETHER_REGISTRY", "http://schema-registry:" + REGISTRY_PORT + registryPath)
                .withCreateContainerCmdModifier(ContainerStack::confine);
        return images.app().isPresent()
                ? container
                : container
                        .withEnv("BELLWETHER_HEALTH_HOST", "0.0.0.0")
                        .withEnv("BELLWETHER_HEALTH_PORT", Integer.toString(HEALTH_PORT))
                        .withEnv("BELLWETHER_STATE_DIR", "/var/lib/bellwether/state")
                        .withCreateContainerCmdModifier(this::asTheDockerfileDoes);
    }

    private void asTheDockerfileDoes(CreateContainerCmd command) {
        mountInstallation(command);
        for (String script : List.of("bellwether", "healthy")) {
            mount(command, ContainerImages.docker().resolve(script), "/usr/local/bin/" + script);
        }
        command.withEntrypoint("bellwether").withUser("10001:10001");
        command.getHostConfig().withTmpFs(Map.of("/tmp", TEMPORARY, "/var/lib/bellwether", "mode=1777"));
    }

    /** The limits of docker-compose.yml. */
    private static void confine(CreateContainerCmd command) {
        command.getHostConfig()
                .withReadonlyRootfs(true)
                .withTmpFs(Map.of("/tmp", TEMPORARY))
                .withMemory(GIBIBYTE);
    }

    private GenericContainer<?> inJava(String script, Consumer<CreateContainerCmd> mounts) {
        String path = "/opt/node/" + script;
        return service(images.java())
                .withCopyFileToContainer(
                        MountableFile.forClasspathResource("io/bellwether/cli/containers/" + script), path)
                .withCreateContainerCmdModifier(mounts)
                .withCommand("bash", path);
    }

    private GenericContainer<?> service(String image) {
        return new GenericContainer<>(image).withNetwork(network);
    }

    private void start(GenericContainer<?> container) {
        started.push(container);
        container.start();
    }

    private void mountInstallation(CreateContainerCmd command) {
        for (String part : List.of("bellwether-cli.jar", "lib")) {
            mount(command, ContainerImages.installation().resolve(part), "/opt/bellwether/" + part);
        }
    }

    private static void mount(CreateContainerCmd command, Path from, String to) {
        var host = command.getHostConfig();
        var more = new Bind(from.toString(), new Volume(to), AccessMode.ro);
        host.withBinds(Stream.concat(Stream.ofNullable(host.getBinds()).flatMap(Arrays::stream), Stream.of(more))
                .toArray(Bind[]::new));
    }

    private static void checkHealth(CreateContainerCmd command, String... test) {
        command.withHealthcheck(new HealthCheck()
                .withTest(Stream.concat(Stream.of("CMD"), Stream.of(test)).toList())
                .withInterval(SECOND)
                .withTimeout(6 * SECOND)
                .withStartPeriod(START_LIMIT.toNanos())
                .withRetries(3));
    }

    private static Map<String, String> kafkaSettings() {
        try (var lines = Files.lines(ContainerImages.docker().resolve("kafka.env"))) {
            return lines.filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.split("=", 2))
                    .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int freePort() {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
