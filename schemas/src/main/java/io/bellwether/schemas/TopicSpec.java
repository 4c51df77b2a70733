package io.bellwether.schemas;

import java.util.Map;
import java.util.Optional;
import org.apache.avro.Schema;

/**
 * What one topic is: name, partitions, broker configuration and, unless its values are raw bytes, the schema and the
 * compatibility mode of its values.
 *
 * @param name full topic name
 * @param partitions number of partitions, at least 1
 * @param config topic configuration, by Kafka's own keys
 * @param value schema and compatibility of the values; empty for raw bytes
 */
public record TopicSpec(String name, int partitions, Map<String, String> config, Optional<ValueContract> value) {

    /** Schema of a topic's values and how it may change. */
    public record ValueContract(Schema schema, Compatibility compatibility) {}

    public TopicSpec {
        if (partitions < 1) {
            throw new IllegalArgumentException(name + ": partitions must be at least 1, got " + partitions);
        }
        config = Map.copyOf(config);
    }

    /** Registry subject of the values (TopicNameStrategy). */
    public String subject() {
        return name + "-value";
    }

    /** Largest record batch that the topic takes, in bytes. */
    public int maxMessageBytes() {
        return Integer.parseInt(config.getOrDefault("max.message.bytes", "1048588"));
    }
}
