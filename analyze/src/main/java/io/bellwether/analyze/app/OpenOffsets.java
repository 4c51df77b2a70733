package io.bellwether.analyze.app;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeSet;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;

/** How far each partition may be committed: up to the lowest record whose article is not finished. */
final class OpenOffsets {

    private static final class Progress {
        private final TreeSet<Long> open = new TreeSet<>();
        private long next;

        long committable() {
            return open.isEmpty() ? next : open.first();
        }
    }

    private final Map<TopicPartition, Progress> partitions = new HashMap<>();
    private final Map<TopicPartition, Long> committed = new HashMap<>();

    /** A record was read. */
    void opened(TopicPartition partition, long offset) {
        Progress progress = partitions.computeIfAbsent(partition, key -> new Progress());
        progress.open.add(offset);
        progress.next = Math.max(progress.next, offset + 1);
    }

    /** Its article has a card, or the reason why it has none. */
    void finished(TopicPartition partition, long offset) {
        Progress progress = partitions.get(partition);
        if (progress != null) {
            progress.open.remove(offset);
        }
    }

    /** Partitions that belong to another process now. */
    void forget(Collection<TopicPartition> gone) {
        gone.forEach(partitions::remove);
        gone.forEach(committed::remove);
    }

    /** What has moved since the last {@link #committed}. */
    Map<TopicPartition, OffsetAndMetadata> toCommit() {
        var offsets = new HashMap<TopicPartition, OffsetAndMetadata>();
        partitions.forEach((partition, progress) -> {
            if (progress.committable() > committed.getOrDefault(partition, -1L)) {
                offsets.put(partition, new OffsetAndMetadata(progress.committable()));
            }
        });
        return offsets;
    }

    void committed(Map<TopicPartition, OffsetAndMetadata> offsets) {
        offsets.forEach((partition, offset) -> committed.put(partition, offset.offset()));
    }
}
