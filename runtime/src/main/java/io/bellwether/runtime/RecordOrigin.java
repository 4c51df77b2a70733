package io.bellwether.runtime;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.streams.processor.api.RecordMetadata;

/**
 * The record of the log that a result was computed from. It travels as a header and not in the value, so that values
 * do not depend on how a topic is partitioned.
 *
 * @param topic topic name; empty when unknown
 * @param partition partition; -1 when unknown
 * @param offset offset; -1 when unknown
 */
public record RecordOrigin(String topic, int partition, long offset) {

    /** Name of the header; its value is {@code topic-partition@offset}. */
    public static final String HEADER = "bellwether.origin";

    /** No record is known. */
    public static final RecordOrigin UNKNOWN = new RecordOrigin("", -1, -1);

    public static RecordOrigin of(RecordMetadata metadata) {
        return new RecordOrigin(metadata.topic(), metadata.partition(), metadata.offset());
    }

    /** The origin as a header carries it, if the headers have one. */
    public static Optional<String> in(Headers headers) {
        var header = headers.lastHeader(HEADER);
        return header == null ? Optional.empty() : Optional.of(new String(header.value(), StandardCharsets.UTF_8));
    }

    /** Adds the header; returns the same headers. */
    public Headers addTo(Headers headers) {
        return headers.add(HEADER, toString().getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String toString() {
        return topic + "-" + partition + "@" + offset;
    }
}
