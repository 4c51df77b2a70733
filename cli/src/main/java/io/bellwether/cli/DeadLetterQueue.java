package io.bellwether.cli;

import io.bellwether.runtime.DeadLetter;
import io.bellwether.runtime.KafkaConnection;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/**
 * The dead letters of one generation. That a letter was redriven is a record in the same queue, written in the same
 * transaction as the record that was sent back: a letter goes back once, whoever asks and whatever crashes.
 */
final class DeadLetterQueue implements AutoCloseable {

    private static final String REDRIVEN = "dlq.redriven";

    private static final Duration TRANSACTION = Duration.ofMinutes(10);
    private static final Duration CLOSE = Duration.ofSeconds(10);
    private static final int MAX_REQUEST = 14 * 1024 * 1024;

    private final KafkaConnection connection;
    private final String topic;
    private final TopicReader reader;

    DeadLetterQueue(KafkaConnection connection, String topic) {
        this.connection = connection;
        this.topic = topic;
        this.reader = new TopicReader(connection, topic);
    }

    /**
     * A dead letter, without its bytes: a queue may hold more of those than memory does.
     *
     * @param place {@code partition@offset} in the queue
     * @param redriven whether it was sent back already
     */
    record Entry(String place, DeadLetter letter, boolean redriven) {

        /** Whether it came from a topic and can go back there. */
        boolean hasTopic() {
            return letter.partition() >= 0;
        }

        /** Where it came from. */
        String source() {
            return hasTopic() ? letter.topic() + "-" + letter.partition() + "@" + letter.offset() : letter.topic();
        }
    }

    /** Letters that a predicate takes, in the order of the queue. */
    List<Entry> entries(Predicate<DeadLetter> wanted) {
        var letters = new LinkedHashMap<String, DeadLetter>();
        Set<String> redriven = new HashSet<>();
        reader.readToEnd(StartPoint.EARLIEST, record -> {
            var mark = record.headers().lastHeader(REDRIVEN);
            if (mark != null) {
                redriven.add(new String(mark.value(), StandardCharsets.UTF_8));
            } else {
                DeadLetter.from(record).filter(wanted).ifPresent(letter -> letters.put(place(record), letter));
            }
            return true;
        });
        return letters.entrySet().stream()
                .map(letter -> new Entry(letter.getKey(), letter.getValue(), redriven.contains(letter.getKey())))
                .toList();
    }

    /** Hands on the records at these places. */
    void records(Set<String> places, Consumer<ConsumerRecord<byte[], byte[]>> visitor) {
        reader.readToEnd(StartPoint.EARLIEST, record -> {
            if (places.contains(place(record))) {
                visitor.accept(record);
            }
            return true;
        });
    }

    /** Sends letters back to their topics. */
    void redrive(List<Entry> entries) {
        var config = new HashMap<>(connection.clientConfig());
        config.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, "bellwether-redrive-" + UUID.randomUUID());
        config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, MAX_REQUEST);
        config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        config.put(ProducerConfig.TRANSACTION_TIMEOUT_CONFIG, (int) TRANSACTION.toMillis());
        var places = entries.stream().map(Entry::place).collect(Collectors.toSet());
        var producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
        try {
            producer.initTransactions();
            producer.beginTransaction();
            records(places, record -> {
                // A send that fails makes the commit fail.
                var unusedRecord = producer.send(original(record));
                var unusedMark = producer.send(mark(record));
            });
            producer.commitTransaction();
        } finally {
            producer.close(CLOSE);
        }
    }

    @Override
    public void close() {
        reader.close();
    }

    private static String place(ConsumerRecord<?, ?> record) {
        return record.partition() + "@" + record.offset();
    }

    /** The record as it was, under its own timestamp. */
    private static ProducerRecord<byte[], byte[]> original(ConsumerRecord<byte[], byte[]> record) {
        var headers = new RecordHeaders();
        for (var header : record.headers()) {
            if (!DeadLetter.isOwnHeader(header.key())) {
                headers.add(header);
            }
        }
        var letter = DeadLetter.from(record).orElseThrow();
        Long timestamp = letter.timestamp() < 0 ? null : (Long) letter.timestamp();
        return new ProducerRecord<>(letter.topic(), null, timestamp, record.key(), record.value(), headers);
    }

    private ProducerRecord<byte[], byte[]> mark(ConsumerRecord<byte[], byte[]> record) {
        var headers = new RecordHeaders();
        headers.add(REDRIVEN, place(record).getBytes(StandardCharsets.UTF_8));
        return new ProducerRecord<>(topic, record.partition(), null, record.key(), null, headers);
    }
}
