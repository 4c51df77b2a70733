package io.bellwether.cli;

import io.bellwether.runtime.KafkaConnection;
import io.bellwether.runtime.TransientFailureException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.common.Node;

/** What topics take on the disks of the brokers, every copy counted. */
final class DiskUsage {

    private final Map<String, Long> bytesByTopic;

    private DiskUsage(Map<String, Long> bytesByTopic) {
        this.bytesByTopic = Map.copyOf(bytesByTopic);
    }

    /** Asks all brokers. */
    static DiskUsage of(KafkaConnection connection) {
        var bytes = new HashMap<String, Long>();
        try (var admin = Admin.create(connection.clientConfig())) {
            var brokers =
                    admin.describeCluster().nodes().get().stream().map(Node::id).collect(Collectors.toSet());
            var directories = admin.describeLogDirs(brokers).allDescriptions().get();
            directories.values().stream()
                    .flatMap(broker -> broker.values().stream())
                    .flatMap(directory -> directory.replicaInfos().entrySet().stream())
                    .forEach(replica -> bytes.merge(
                            replica.getKey().topic(), replica.getValue().size(), Long::sum));
        } catch (ExecutionException e) {
            throw new TransientFailureException("cannot read the sizes of topics", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TransientFailureException("interrupted", e);
        }
        return new DiskUsage(bytes);
    }

    /** The topics that were seen. */
    Set<String> topics() {
        return bytesByTopic.keySet();
    }

    /** Bytes of these topics together. */
    long bytes(Collection<String> topics) {
        return topics.stream()
                .mapToLong(topic -> bytesByTopic.getOrDefault(topic, 0L))
                .sum();
    }
}
