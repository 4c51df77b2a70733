package io.bellwether.cli;

import io.bellwether.runtime.KafkaConnection;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ConsumerGroupDescription;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.common.GroupState;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;

/**
 * How far the live apps are behind. A group without members does not count: what is not running is not held up by
 * anybody.
 */
final class LiveLag implements AutoCloseable {

    /** Offsets that are open at any moment in a stream that keeps up: a commit interval's worth, and its markers. */
    private static final long USUAL = 100;

    private static final double NANOS_PER_SECOND = 1e9;

    /**
     * A live app to watch.
     *
     * @param group its consumer group
     * @param inputs topics that it reads
     */
    record Watched(String group, List<String> inputs) {

        Watched {
            inputs = List.copyOf(inputs);
        }
    }

    private final Admin admin;
    private final List<Watched> apps;
    private final Map<String, Long> lastEnds = new HashMap<>();
    private long lastNanos = System.nanoTime();

    LiveLag(KafkaConnection connection, List<Watched> apps) {
        this.admin = Admin.create(connection.clientConfig());
        this.apps = List.copyOf(apps);
    }

    /**
     * Whether one of the apps has more than a second's arrivals before it.
     *
     * @throws ExecutionException when the cluster does not answer
     */
    boolean isBehind() throws ExecutionException, InterruptedException {
        long now = System.nanoTime();
        double seconds = Math.max(0.001, (now - lastNanos) / NANOS_PER_SECOND);
        lastNanos = now;
        boolean isBehind = false;
        for (Watched app : apps) {
            if (isRunning(app.group())) {
                isBehind |= isBehind(app, seconds);
            }
        }
        return isBehind;
    }

    @Override
    public void close() {
        admin.close();
    }

    private boolean isBehind(Watched app, double seconds) throws ExecutionException, InterruptedException {
        var committed = admin.listConsumerGroupOffsets(app.group())
                .partitionsToOffsetAndMetadata()
                .get();
        var ends = ends(committed.keySet());
        boolean isBehind = false;
        for (String topic : app.inputs()) {
            long end = 0;
            long lag = 0;
            for (var offset : ends.entrySet()) {
                if (offset.getKey().topic().equals(topic)) {
                    var done = committed.get(offset.getKey());
                    end += offset.getValue();
                    lag += done == null ? 0 : Math.max(0, offset.getValue() - done.offset());
                }
            }
            Long before = lastEnds.put(app.group() + " " + topic, end);
            double arrivals = before == null ? 0 : Math.max(0, end - before) / seconds;
            isBehind |= before != null && lag > Math.max(USUAL, arrivals);
        }
        return isBehind;
    }

    private Map<TopicPartition, Long> ends(Collection<TopicPartition> partitions)
            throws ExecutionException, InterruptedException {
        var latest = partitions.stream().collect(Collectors.toMap(p -> p, p -> OffsetSpec.latest()));
        var ends = new HashMap<TopicPartition, Long>();
        admin.listOffsets(latest).all().get().forEach((partition, end) -> ends.put(partition, end.offset()));
        return ends;
    }

    private boolean isRunning(String group) throws InterruptedException {
        KafkaFuture<ConsumerGroupDescription> described =
                admin.describeConsumerGroups(List.of(group)).describedGroups().get(group);
        try {
            var state = described == null ? GroupState.UNKNOWN : described.get().groupState();
            return state != GroupState.EMPTY && state != GroupState.DEAD && state != GroupState.UNKNOWN;
        } catch (ExecutionException e) {
            // There is no such group: the live apps have never run.
            return false;
        }
    }
}
