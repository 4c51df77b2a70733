package io.bellwether.runtime;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.OffsetSpec;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * Tells whether a consumer group has processed everything that a topic holds. Offsets alone cannot tell: the markers
 * that end a transaction take offsets too, so what stands between the committed offset and the end is looked at.
 */
public final class Backlog implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);

    private final Admin admin;
    private final KafkaConsumer<byte[], byte[]> consumer;

    public Backlog(KafkaConnection connection) {
        this.admin = Admin.create(connection.clientConfig());
        var config = new HashMap<>(connection.clientConfig());
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, 1);
        this.consumer = new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** True when the group has committed past the last record that the topics hold now. */
    public boolean isProcessed(String group, Collection<String> topics) {
        return isProcessed(group, ends(topics));
    }

    /**
     * Where topics end now, records of open transactions included: an offset that a group has committed shows before the
     * records of the same transaction may be read.
     */
    public Map<TopicPartition, Long> ends(Collection<String> topics) {
        var latest = partitions(topics).stream()
                .collect(Collectors.toMap(partition -> partition, partition -> OffsetSpec.latest()));
        var ends = new HashMap<TopicPartition, Long>();
        await(admin.listOffsets(latest).all(), "cannot read the ends of " + topics)
                .forEach((partition, end) -> ends.put(partition, end.offset()));
        return ends;
    }

    /** How far a group has committed, the sum over partitions, none counted past its end. */
    public long committed(String group, Map<TopicPartition, Long> ends) {
        var committed = committed(group);
        long sum = 0;
        for (var end : ends.entrySet()) {
            var offset = committed.get(end.getKey());
            sum += offset == null ? 0 : Math.min(offset.offset(), end.getValue());
        }
        return sum;
    }

    /** True when the group has committed past the last record before these offsets. */
    public boolean isProcessed(String group, Map<TopicPartition, Long> ends) {
        var committed = committed(group);
        for (var end : ends.entrySet()) {
            var offset = committed.get(end.getKey());
            if (holdsRecord(end.getKey(), offset == null ? 0L : offset.offset(), end.getValue())) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() {
        consumer.close();
        admin.close();
    }

    private List<TopicPartition> partitions(Collection<String> topics) {
        var partitions = new ArrayList<TopicPartition>();
        for (String topic : topics) {
            consumer.partitionsFor(topic)
                    .forEach(info -> partitions.add(new TopicPartition(info.topic(), info.partition())));
        }
        return partitions;
    }

    private Map<TopicPartition, OffsetAndMetadata> committed(String group) {
        return await(
                admin.listConsumerGroupOffsets(group).partitionsToOffsetAndMetadata(),
                "cannot read the offsets of group " + group);
    }

    private static <T> T await(KafkaFuture<T> future, String failure) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new TransientFailureException(failure, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TransientFailureException("interrupted", e);
        }
    }

    private boolean holdsRecord(TopicPartition partition, long from, long end) {
        if (from >= end) {
            return false;
        }
        consumer.assign(List.of(partition));
        consumer.seek(partition, from);
        while (consumer.position(partition) < end) {
            var found = consumer.poll(POLL).records(partition);
            if (!found.isEmpty()) {
                return found.get(0).offset() < end;
            }
        }
        return false;
    }
}
