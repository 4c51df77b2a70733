package io.bellwether.cli;

import io.bellwether.runtime.DeadLetter;
import io.bellwether.runtime.KafkaConnection;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.jspecify.annotations.Nullable;

/**
 * The dead letters of one generation. That a letter was redriven is a record in the same queue, written in the same
 * transaction as the record that was sent back: a letter goes back once, whoever asks and whatever crashes.
 */
final class DeadLetterQueue implements AutoCloseable {

    private static final String REDRIVEN = "dlq.redriven";

    /** Letters sent back in one transaction. */
    private static final int BATCH = 200;

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
     * A dead letter.
     *
     * @param place {@code partition@offset} in the queue
     * @param record as it stands in the queue
     */
    record Entry(String place, DeadLetter letter, ConsumerRecord<byte[], byte[]> record, boolean redriven) {

        byte @Nullable [] key() {
            return record.key();
        }

        byte @Nullable [] value() {
            return record.value();
        }

        /** Whether it came from a topic and can go back there. */
        boolean hasTopic() {
            return letter.partition() >= 0;
        }

        String source() {
            return hasTopic() ? letter.topic() + "-" + letter.partition() + "@" + letter.offset() : letter.topic();
        }
    }

    /** Letters that a predicate takes, in the order of the queue. */
    List<Entry> entries(Predicate<DeadLetter> wanted) {
        var letters = new ArrayList<ConsumerRecord<byte[], byte[]>>();
        Set<String> redriven = new HashSet<>();
        reader.readToEnd(StartPoint.EARLIEST, record -> {
            var mark = record.headers().lastHeader(REDRIVEN);
            if (mark != null) {
                redriven.add(new String(mark.value(), StandardCharsets.UTF_8));
            } else {
                letters.add(record);
            }
            return true;
        });
        var entries = new ArrayList<Entry>();
        for (var record : letters) {
            String place = record.partition() + "@" + record.offset();
            DeadLetter.from(record)
                    .filter(wanted)
                    .ifPresent(letter -> entries.add(new Entry(place, letter, record, redriven.contains(place))));
        }
        return List.copyOf(entries);
    }

    /** Sends letters back to their topics. */
    void redrive(List<Entry> entries) {
        var config = new HashMap<>(connection.clientConfig());
        config.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, "bellwether-redrive-" + UUID.randomUUID());
        config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, MAX_REQUEST);
        config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        try (var producer = new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer())) {
            producer.initTransactions();
            for (int start = 0; start < entries.size(); start += BATCH) {
                producer.beginTransaction();
                for (Entry entry : entries.subList(start, Math.min(start + BATCH, entries.size()))) {
                    // A send that fails makes the commit fail.
                    var unusedRecord = producer.send(original(entry));
                    var unusedMark = producer.send(mark(entry));
                }
                producer.commitTransaction();
            }
        }
    }

    @Override
    public void close() {
        reader.close();
    }

    /** The record as it was, under its own timestamp. */
    private static ProducerRecord<byte[], byte[]> original(Entry entry) {
        var headers = new RecordHeaders();
        for (var header : entry.record().headers()) {
            if (!DeadLetter.isOwnHeader(header.key())) {
                headers.add(header);
            }
        }
        var letter = entry.letter();
        Long timestamp = letter.timestamp() < 0 ? null : letter.timestamp();
        return new ProducerRecord<>(letter.topic(), null, timestamp, entry.key(), entry.value(), headers);
    }

    private ProducerRecord<byte[], byte[]> mark(Entry entry) {
        var headers = new RecordHeaders();
        headers.add(REDRIVEN, entry.place().getBytes(StandardCharsets.UTF_8));
        return new ProducerRecord<>(topic, entry.record().partition(), null, entry.key(), null, headers);
    }
}
