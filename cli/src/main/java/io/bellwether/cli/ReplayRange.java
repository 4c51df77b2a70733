package io.bellwether.cli;

import io.bellwether.runtime.KafkaConnection;
import io.bellwether.runtime.TransientFailureException;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.jspecify.annotations.Nullable;

/**
 * The part of a topic that a replay reads, fixed when it starts.
 *
 * @param starts first offset of each partition
 * @param ends first offset of each partition that is not read
 */
record ReplayRange(Map<TopicPartition, Long> starts, Map<TopicPartition, Long> ends) {

    static ReplayRange of(KafkaConnection connection, String topic, StartPoint from, @Nullable StartPoint to) {
        var config = new HashMap<>(connection.clientConfig());
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        try (var consumer = new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer())) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            var last = consumer.endOffsets(partitions);
            var first = consumer.beginningOffsets(partitions);
            var starts = from.time().map(time -> at(consumer, last, time)).orElse(first);
            var ends = to == null
                    ? last
                    : to.time().map(time -> at(consumer, last, time)).orElse(last);
            return new ReplayRange(ordered(starts), ordered(ends));
        }
    }

    /** Offsets to read; an upper bound of the records, since the ends of transactions take offsets too. */
    long size() {
        return ends.entrySet().stream()
                .mapToLong(end -> Math.max(0, end.getValue() - starts.getOrDefault(end.getKey(), 0L)))
                .sum();
    }

    /** Sets where the group begins, unless it has begun already: then it resumes. */
    void startGroup(KafkaConnection connection, String group) {
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

    private static Map<TopicPartition, Long> at(
            KafkaConsumer<byte[], byte[]> consumer, Map<TopicPartition, Long> last, Instant time) {
        var wanted = last.keySet().stream().collect(Collectors.toMap(p -> p, p -> time.toEpochMilli()));
        var found = consumer.offsetsForTimes(wanted);
        var offsets = new HashMap<TopicPartition, Long>();
        last.forEach((partition, end) -> {
            var offset = found.get(partition);
            offsets.put(partition, offset == null ? end : (Long) offset.offset());
        });
        return offsets;
    }

    private static Map<TopicPartition, Long> ordered(Map<TopicPartition, Long> offsets) {
        var ordered = new TreeMap<TopicPartition, Long>(java.util.Comparator.comparingInt(TopicPartition::partition));
        ordered.putAll(offsets);
        return ordered;
    }
}
