package io.bellwether.runtime;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/**
 * Why and where something could not be processed. It travels in the headers of a dead-letter record, beside the
 * original key and bytes.
 *
 * @param stage app or part that gave up, e.g. {@code enrich}
 * @param cause stable kebab-case code, e.g. {@code malformed-record}
 * @param detail what is wrong, for people; at most 500 characters, never the payload
 * @param version version of the rules that gave up
 * @param topic topic that the record came from; for input that never reached a topic, where it stood
 * @param partition its partition; -1 when there is none
 * @param offset its offset; -1 when there is none
 * @param timestamp its record timestamp, milliseconds; -1 when there is none
 */
public record DeadLetter(
        String stage,
        String cause,
        String detail,
        String version,
        String topic,
        int partition,
        long offset,
        long timestamp) {

    private static final String PREFIX = "dlq.";
    private static final int LONGEST_DETAIL = 500;

    public DeadLetter {
        if (detail.length() > LONGEST_DETAIL) {
            detail = detail.substring(0, LONGEST_DETAIL - 1) + "…";
        }
    }

    /** The dead-letter record for the original key and bytes; headers of the original are kept. */
    public ProducerRecord<byte[], byte[]> toRecord(
            String dlqTopic, byte @Nullable [] key, byte @Nullable [] value, Headers original) {
        return new ProducerRecord<>(dlqTopic, null, null, key, value, headers(original));
    }

    /** The original's headers with the letter's own added. */
    public Headers headers(Headers original) {
        var headers = new RecordHeaders(original);
        put(headers, "stage", stage);
        put(headers, "cause", cause);
        put(headers, "detail", detail);
        put(headers, "version", version);
        put(headers, "topic", topic);
        put(headers, "partition", Integer.toString(partition));
        put(headers, "offset", Long.toString(offset));
        put(headers, "timestamp", Long.toString(timestamp));
        return headers;
    }

    /** Reads a letter back; empty when the record carries none. */
    public static Optional<DeadLetter> from(ConsumerRecord<?, ?> record) {
        var headers = record.headers();
        if (headers.lastHeader(PREFIX + "stage") == null) {
            return Optional.empty();
        }
        return Optional.of(new DeadLetter(
                text(headers, "stage"),
                text(headers, "cause"),
                text(headers, "detail"),
                text(headers, "version"),
                text(headers, "topic"),
                (int) number(headers, "partition"),
                number(headers, "offset"),
                number(headers, "timestamp")));
    }

    /** Whether a header belongs to the letter and not to the original record. */
    public static boolean isOwnHeader(String name) {
        return name.startsWith(PREFIX);
    }

    private static void put(Headers headers, String name, String value) {
        headers.remove(PREFIX + name);
        headers.add(PREFIX + name, value.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(Headers headers, String name) {
        var header = headers.lastHeader(PREFIX + name);
        return header == null || header.value() == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
    }

    private static long number(Headers headers, String name) {
        try {
            return Long.parseLong(text(headers, name));
        } catch (NumberFormatException e) {
            return -1;
        }
    }
}
