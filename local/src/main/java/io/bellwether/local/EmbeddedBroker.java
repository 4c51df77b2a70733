package io.bellwether.local;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import kafka.tools.StorageTool;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;

/** Kafka in this process. Its files survive a kill at any moment: the next start recovers them. */
final class EmbeddedBroker implements AutoCloseable {

    /** Far from the ports that are tried for clients, below those that systems hand out for outgoing connections. */
    private static final int CONTROLLER_DISTANCE = 10_000;

    private static final int STARTS = 3;

    private final BrokerSettings settings;
    private final KafkaRaftServer server;

    private EmbeddedBroker(BrokerSettings settings, KafkaRaftServer server) {
        this.settings = settings;
        this.server = server;
    }

    /**
     * Starts the node and returns when clients can connect.
     *
     * @param port port of clients, free
     * @param ports where the port of the controller half comes from
     * @throws LocalStackException when it does not come up
     */
    static EmbeddedBroker start(DataDirectory data, int port, PortChoice ports) {
        try {
            Files.createDirectories(data.kafka());
            for (int attempt = 1; ; attempt++) {
                int controller = ports.chooseQuietly(port + CONTROLLER_DISTANCE);
                var settings = new BrokerSettings(data.kafka(), port, controller);
                settings.write(data.kafkaConfig());
                if (Files.notExists(data.kafka().resolve("meta.properties"))) {
                    format(data.kafkaConfig());
                }
                try {
                    return startUp(settings);
                } catch (KafkaException e) {
                    // Someone else took the controller's port between its choice and its use.
                    if (attempt == STARTS || ports.isFree(controller)) {
                        throw e;
                    }
                }
            }
        } catch (IOException | KafkaException e) {
            throw new LocalStackException("Kafka does not start on " + data.kafka() + ": " + e, e);
        }
    }

    /** Value for {@code bootstrap.servers}. */
    String bootstrapServers() {
        return settings.bootstrapServers();
    }

    private static EmbeddedBroker startUp(BrokerSettings settings) {
        var server = new KafkaRaftServer(new KafkaConfig(settings.properties()), Time.SYSTEM);
        boolean started = false;
        try {
            server.startup();
            started = true;
            return new EmbeddedBroker(settings, server);
        } finally {
            if (!started) {
                server.shutdown();
            }
        }
    }

    /** Clean: clients are told, logs are flushed and closed, so that the next start need not recover them. */
    @Override
    public void close() {
        server.shutdown();
        server.awaitShutdown();
    }

    /** Gives an empty directory its cluster id, once. */
    private static void format(Path configFile) {
        var output = new ByteArrayOutputStream();
        int code;
        try (var print = new PrintStream(output, true, StandardCharsets.UTF_8)) {
            code = StorageTool.execute(
                    new String[] {
                        "format",
                        "--config",
                        configFile.toString(),
                        "--cluster-id",
                        Uuid.randomUuid().toString()
                    },
                    print);
        }
        if (code != 0) {
            throw new LocalStackException("Kafka cannot format its directory: "
                    + output.toString(StandardCharsets.UTF_8).strip());
        }
    }
}
