package io.bellwether.cli;

import io.bellwether.news.PartitionRange;
import io.bellwether.runtime.EndOffsets;
import io.bellwether.runtime.KafkaConnection;
import io.bellwether.runtime.TransientFailureException;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * The part of a topic that a replay reads, fixed when it first starts.
 *
 * @param topic the topic
 * @param partitions first offset that is read and first that is not, of each partition, ascending
 */
record ReplayRange(String topic, List<PartitionRange> partitions) {

    ReplayRange {
        partitions = List.copyOf(partitions);
    }

    /** Asks the cluster where points are; both lie within what the topic holds, and the end is not before the start. */
    static ReplayRange of(KafkaConnection connection, String topic, ReplayPoint from, ReplayPoint to) {
        var config = new HashMap<>(connection.clientConfig());
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        try (var consumer = new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .sorted(Comparator.comparingInt(TopicPartition::partition))
                    .toList();
            if (partitions.isEmpty()) {
                throw new IllegalStateException("there is no topic " + topic);
            }
            var first = consumer.beginningOffsets(partitions);
            var last = consumer.endOffsets(partitions);
            var starts = offsets(consumer, from, first, last, first);
            var ends = offsets(consumer, to, first, last, last);
            return new ReplayRange(
                    topic,
                    partitions.stream()
                            .map(partition -> range(
                                    partition.partition(),
                                    at(starts, partition, at(first, partition, 0)),
                                    at(ends, partition, at(last, partition, 0))))
                            .toList());
        }
    }

    /** What the topic holds now behind this range. */
    ReplayRange behind(KafkaConnection connection) {
        var ends = partitions.stream()
                .collect(Collectors.toMap(PartitionRange::getPartition, PartitionRange::getEndOffset));
        return of(connection, topic, new ReplayPoint("", Optional.empty(), -1, ends), ReplayPoint.NOW);
    }

    /** Offsets to read; an upper bound of the records, since the ends of transactions take offsets too. */
    long size() {
        return partitions.stream()
                .mapToLong(range -> range.getEndOffset() - range.getStartOffset())
                .sum();
    }

    /** First offset of each partition. */
    Map<TopicPartition, Long> starts() {
        return partitions.stream().collect(Collectors.toMap(this::partition, PartitionRange::getStartOffset));
    }

    /** First offset of each partition that is not read. */
    Map<TopicPartition, Long> ends() {
        return partitions.stream().collect(Collectors.toMap(this::partition, PartitionRange::getEndOffset));
    }

    /** The ends as an app takes them. */
    EndOffsets endOffsets() {
        return EndOffsets.of(partitions.stream()
                .collect(Collectors.toMap(PartitionRange::getPartition, PartitionRange::getEndOffset)));
    }

    /** Sets where the group begins, unless it has begun already: then it resumes. */
    void startGroup(KafkaConnection connection, String group) {
        var starts = starts();
        try (var admin = Admin.create(connection.clientConfig())) {
            var committed = admin.listConsumerGroupOffsets(group)
                    .partitionsToOffsetAndMetadata()
                    .get();
            if (committed.keySet().stream().noneMatch(starts::containsKey)) {
                admin.alterConsumerGroupOffsets(
                                group,
                                starts.entrySet().stream()
                                        .collect(Collectors.toMap(
                                                Map.Entry::getKey, start -> new OffsetAndMetadata(start.getValue()))))
                        .all()
                        .get();
            }
        } catch (ExecutionException e) {
            throw new TransientFailureException("cannot set the start of group " + group, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TransientFailureException("interrupted", e);
        }
    }

    private TopicPartition partition(PartitionRange range) {
        return new TopicPartition(topic, range.getPartition());
    }

    private static PartitionRange range(int partition, long start, long end) {
        return new PartitionRange(partition, start, Math.max(start, end));
    }

    private static Map<TopicPartition, Long> offsets(
            KafkaConsumer<byte[], byte[]> consumer,
            ReplayPoint point,
            Map<TopicPartition, Long> first,
            Map<TopicPartition, Long> last,
            Map<TopicPartition, Long> unnamed) {
        var times = point.time().map(time -> times(consumer, time, first, last)).orElse(Map.of());
        var offsets = new HashMap<TopicPartition, Long>();
        for (TopicPartition partition : last.keySet()) {
            long otherwise = point.everywhere() >= 0 ? point.everywhere() : at(unnamed, partition, 0);
            long wanted = point.time().isPresent()
                    ? at(times, partition, 0)
                    : point.offsets().getOrDefault(partition.partition(), otherwise);
            offsets.put(partition, Math.max(at(first, partition, 0), Math.min(wanted, at(last, partition, 0))));
        }
        return offsets;
    }

    private static Map<TopicPartition, Long> times(
            KafkaConsumer<byte[], byte[]> consumer,
            StartPoint point,
            Map<TopicPartition, Long> first,
            Map<TopicPartition, Long> last) {
        if (point.time().isEmpty()) {
            return point.latest() ? last : first;
        }
        return FirstRecords.notBefore(consumer, last.keySet(), point.time().get());
    }

    private static long at(Map<TopicPartition, Long> offsets, TopicPartition partition, long otherwise) {
        return offsets.getOrDefault(partition, otherwise);
    }
}
