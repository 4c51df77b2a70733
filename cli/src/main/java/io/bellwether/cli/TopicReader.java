package io.bellwether.cli;

import io.bellwether.runtime.Backlog;
import io.bellwether.runtime.KafkaConnection;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads a whole topic without a group: committed records only, from a point in time, to its end or for ever. */
final class TopicReader implements AutoCloseable {

    private static final Duration POLL = Duration.ofMillis(200);

    /** The apps' own end after 10 s at the latest. */
    private static final Duration LONGEST_TRANSACTION = Duration.ofSeconds(15);

    private final KafkaConnection connection;
    private final String topic;
    private final KafkaConsumer<byte[], byte[]> consumer;

    TopicReader(KafkaConnection connection, String topic) {
        this.connection = connection;
        this.topic = topic;
        var config = new HashMap<>(connection.clientConfig());
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        this.consumer = new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    /** Whether the topic exists. */
    boolean hasTopic() {
        List<PartitionInfo> found = consumer.partitionsFor(topic);
        return found != null && !found.isEmpty();
    }

    /**
     * Reads what the topic holds now; stops early when the visitor returns false. Transactions that are open are waited for: an app's
     * offsets are committed a moment before its records may be read.
     */
    void readToEnd(StartPoint from, Predicate<ConsumerRecord<byte[], byte[]>> visitor) {
        var partitions = seek(from);
        var committed = consumer.endOffsets(partitions);
        var written = written();
        long patience = System.nanoTime() + LONGEST_TRANSACTION.toNanos();
        while (!isThrough(committed) || (!isThrough(written) && System.nanoTime() < patience)) {
            if (!visit(visitor)) {
                return;
            }
        }
    }

    /** Reads a part of the topic, partition by partition; stops early when the visitor returns false. */
    void read(ReplayRange range, Predicate<ConsumerRecord<byte[], byte[]>> visitor) {
        var ends = range.ends();
        consumer.assign(ends.keySet());
        range.starts().forEach(consumer::seek);
        while (!isThrough(ends)) {
            if (!visit(visitor)) {
                return;
            }
        }
    }

    /** Offsets between the beginning and the end: an upper bound of the records. */
    long offsets() {
        var partitions = seek(StartPoint.EARLIEST);
        var starts = consumer.beginningOffsets(partitions);
        return consumer.endOffsets(partitions).entrySet().stream()
                .mapToLong(end -> end.getValue() - starts.getOrDefault(end.getKey(), 0L))
                .sum();
    }

    /**
     * Reads for ever.
     *
     * @param visitor returns false to stop
     * @param goOn asked after every poll; returns false to stop
     */
    void follow(StartPoint from, Predicate<ConsumerRecord<byte[], byte[]>> visitor, BooleanSupplier goOn) {
        seek(from);
        boolean wanted = true;
        while (wanted && goOn.getAsBoolean()) {
            wanted = visit(visitor);
        }
    }

    @Override
    public void close() {
        consumer.close();
    }

    private Map<TopicPartition, Long> written() {
        try (var backlog = new Backlog(connection)) {
            return backlog.ends(List.of(topic));
        }
    }

    private boolean visit(Predicate<ConsumerRecord<byte[], byte[]>> visitor) {
        for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
            if (!visitor.test(record)) {
                return false;
            }
        }
        return true;
    }

    private boolean isThrough(Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }

    private List<TopicPartition> seek(StartPoint from) {
        List<PartitionInfo> found = consumer.partitionsFor(topic);
        if (found == null || found.isEmpty()) {
            throw new IllegalStateException("there is no topic " + topic + "; run 'bellwether topics create' first");
        }
        var partitions = found.stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        consumer.assign(partitions);
        if (from.latest()) {
            consumer.seekToEnd(partitions);
        } else {
            consumer.seekToBeginning(partitions);
            from.time()
                    .ifPresent(time ->
                            FirstRecords.notBefore(consumer, partitions, time).forEach(consumer::seek));
        }
        return partitions;
    }
}
