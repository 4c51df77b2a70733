package io.bellwether.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Configuration of the one node, which is broker and controller at once. Keys and defaults are Kafka's; here stands
 * only what differs, and why.
 *
 * @param directory the node's log directory
 * @param port port of clients
 * @param controllerPort port on which the broker half finds the controller half
 */
record BrokerSettings(Path directory, int port, int controllerPort) {

    private static final int NODE_ID = 1;
    private static final int MEBIBYTE = 1024 * 1024;

    String bootstrapServers() {
        return PortChoice.LOOPBACK + ":" + port;
    }

    Properties properties() {
        var properties = new Properties();
        properties.putAll(node());
        properties.putAll(singleReplica());
        properties.putAll(sizes());
        properties.putAll(thrift());
        return properties;
    }

    /** Sorted and without a date: the same configuration is the same file. */
    void write(Path file) throws IOException {
        var lines = new StringBuilder();
        var properties = properties();
        for (String key : new TreeSet<>(properties.stringPropertyNames())) {
            lines.append(key)
                    .append('=')
                    .append(properties.getProperty(key).replace("\\", "\\\\"))
                    .append('\n');
        }
        Files.writeString(file, lines);
    }

    /**
     * The quorum is static: voters are configuration and not data, so that the same data comes up on any ports.
     */
    private Map<String, String> node() {
        String client = "PLAINTEXT://" + bootstrapServers();
        String controller = PortChoice.LOOPBACK + ":" + controllerPort;
        var node = new TreeMap<String, String>();
        node.put("process.roles", "broker,controller");
        node.put("node.id", Integer.toString(NODE_ID));
        node.put("controller.quorum.voters", NODE_ID + "@" + controller);
        node.put("controller.listener.names", "CONTROLLER");
        node.put("listeners", client + ",CONTROLLER://" + controller);
        node.put("advertised.listeners", client);
        node.put("listener.security.protocol.map", "PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT");
        node.put("inter.broker.listener.name", "PLAINTEXT");
        node.put("log.dirs", directory.toString());
        node.put("auto.create.topics.enable", "false");
        return node;
    }

    private static Map<String, String> singleReplica() {
        return Map.ofEntries(
                Map.entry("default.replication.factor", "1"),
                Map.entry("min.insync.replicas", "1"),
                Map.entry("offsets.topic.replication.factor", "1"),
                Map.entry("offsets.topic.num.partitions", "4"),
                Map.entry("transaction.state.log.replication.factor", "1"),
                Map.entry("transaction.state.log.min.isr", "1"),
                Map.entry("transaction.state.log.num.partitions", "4"),
                Map.entry("share.coordinator.state.topic.replication.factor", "1"),
                Map.entry("share.coordinator.state.topic.min.isr", "1"),
                Map.entry("share.coordinator.state.topic.num.partitions", "1"),
                // After a kill the node's own dead session must expire before it may register again.
                Map.entry("broker.session.timeout.ms", "4000"),
                Map.entry("broker.heartbeat.interval.ms", "1000"),
                // Nobody else is about to join.
                Map.entry("group.initial.rebalance.delay.ms", "0"),
                // A stack that was off for a week must not forget how far its applications have read.
                Map.entry("offsets.retention.minutes", Integer.toString(10 * 365 * 24 * 60)));
    }

    /** The catalogue's largest records pass; after a crash little has to be read again. */
    private static Map<String, String> sizes() {
        return Map.of(
                "message.max.bytes", Integer.toString(14 * MEBIBYTE),
                "replica.fetch.max.bytes", Integer.toString(14 * MEBIBYTE),
                "socket.request.max.bytes", Integer.toString(32 * MEBIBYTE),
                "queued.max.request.bytes", Integer.toString(96 * MEBIBYTE),
                "log.segment.bytes", Integer.toString(128 * MEBIBYTE),
                "log.index.size.max.bytes", Integer.toString(MEBIBYTE),
                "offsets.topic.segment.bytes", Integer.toString(16 * MEBIBYTE),
                "transaction.state.log.segment.bytes", Integer.toString(16 * MEBIBYTE));
    }

    /** One machine with few cores: little memory, few threads, no work while nothing happens. */
    private static Map<String, String> thrift() {
        return Map.ofEntries(
                Map.entry("num.network.threads", "2"),
                Map.entry("num.io.threads", "3"),
                Map.entry("background.threads", "2"),
                Map.entry("num.recovery.threads.per.data.dir", "2"),
                Map.entry("log.cleaner.threads", "1"),
                Map.entry("log.cleaner.dedupe.buffer.size", Integer.toString(8 * MEBIBYTE)),
                Map.entry("log.cleaner.io.buffer.size", Integer.toString(MEBIBYTE / 4)),
                Map.entry("group.coordinator.threads", "1"),
                Map.entry("share.coordinator.threads", "1"),
                // No record is written into the metadata log just to show that the controller lives.
                Map.entry("metadata.max.idle.interval.ms", "0"),
                Map.entry("metric.reporters", ""));
    }
}
