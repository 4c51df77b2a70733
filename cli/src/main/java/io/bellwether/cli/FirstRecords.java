package io.bellwether.cli;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.TopicPartition;

/**
 * Finds the first record of each partition that is as late as a time. The broker's own answer counts the ends of
 * transactions too, which carry its clock: where records are older than their arrival, as those of an archive, it points before
 * them, and the rest of the way is read.
 */
final class FirstRecords {

    private static final Duration POLL = Duration.ofMillis(200);

    private FirstRecords() {}

    /**
     * Offsets to begin at; the end of a partition where no record is as late. Moves the consumer, and leaves it assigned to
     * these partitions.
     */
    static Map<TopicPartition, Long> notBefore(
            Consumer<byte[], byte[]> consumer, Collection<TopicPartition> partitions, Instant time) {
        var ends = consumer.endOffsets(partitions);
        var wanted = partitions.stream().collect(Collectors.toMap(p -> p, p -> time.toEpochMilli()));
        consumer.assign(partitions);
        consumer.offsetsForTimes(wanted).forEach((partition, found) -> {
            long end = ends.getOrDefault(partition, 0L);
            consumer.seek(partition, found == null ? end : Math.min(end, found.offset()));
        });
        var offsets = new HashMap<TopicPartition, Long>();
        while (!consumer.paused().containsAll(partitions)) {
            var records = consumer.poll(POLL);
            for (TopicPartition partition : partitions) {
                var first = records.records(partition).stream()
                        .filter(record -> record.timestamp() >= time.toEpochMilli())
                        .mapToLong(ConsumerRecord::offset)
                        .findFirst();
                boolean isThrough = consumer.position(partition) >= ends.getOrDefault(partition, 0L);
                if (!consumer.paused().contains(partition) && (first.isPresent() || isThrough)) {
                    offsets.put(partition, first.orElse(ends.getOrDefault(partition, 0L)));
                    consumer.pause(List.of(partition));
                }
            }
        }
        consumer.resume(Set.copyOf(partitions));
        return offsets;
    }
}
