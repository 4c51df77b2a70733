package io.bellwether.schemas;

import io.confluent.kafka.serializers.AbstractKafkaSchemaSerDeConfig;
import io.confluent.kafka.serializers.KafkaAvroDeserializerConfig;
import io.confluent.kafka.serializers.KafkaAvroSerializer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Map;
import org.apache.avro.message.BinaryMessageDecoder;
import org.apache.avro.message.BinaryMessageEncoder;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.apache.kafka.common.serialization.Serializer;

/** Serdes of the records: registry-framed for the catalogue's topics, self-framed for internal topics and stores. */
public final class AvroSerdes {

    static {
        TrustedRecords.trust();
    }

    private AvroSerdes() {}

    /**
     * Configuration of the registry's serialisers. Schemas are registered by {@code topics create}, never by a
     * producer in passing.
     *
     * @param registryConfig {@code schema.registry.url} and anything else the registry client takes
     */
    public static Map<String, Object> clientConfig(Map<String, ?> registryConfig) {
        var config = new HashMap<String, Object>(registryConfig);
        config.put(AbstractKafkaSchemaSerDeConfig.AUTO_REGISTER_SCHEMAS, false);
        config.put(KafkaAvroDeserializerConfig.SPECIFIC_AVRO_READER_CONFIG, true);
        config.putIfAbsent("missing.id.cache.ttl.sec", 30L);
        return config;
    }

    /** Serialiser of a catalogue topic's values: magic byte, schema id, Avro binary. */
    public static <T extends SpecificRecord> Serializer<T> serializer(Map<String, ?> registryConfig) {
        var serializer = new KafkaAvroSerializer();
        serializer.configure(clientConfig(registryConfig), false);
        return new Serializer<>() {
            @Override
            public byte[] serialize(String topic, T value) {
                return serializer.serialize(topic, value);
            }

            @Override
            public void close() {
                serializer.close();
            }
        };
    }

    /** Deserialiser of a catalogue topic's values into the generated class, strict about text. */
    public static <T extends SpecificRecord> Deserializer<T> deserializer(
            Class<T> type, Map<String, ?> registryConfig) {
        var deserializer = new StrictAvroDeserializer(type);
        deserializer.configure(clientConfig(registryConfig), false);
        return new Deserializer<>() {
            @Override
            public T deserialize(String topic, byte[] bytes) {
                return type.cast(deserializer.deserialize(topic, bytes));
            }

            @Override
            public void close() {
                deserializer.close();
            }
        };
    }

    /** Both directions of a catalogue topic's values. */
    public static <T extends SpecificRecord> Serde<T> registry(Class<T> type, Map<String, ?> registryConfig) {
        return Serdes.serdeFrom(serializer(registryConfig), deserializer(type, registryConfig));
    }

    /**
     * Serde of an internal topic or store: Avro single-object encoding (two marker bytes and the schema's fingerprint),
     * so that bytes of another version are refused and not misread.
     */
    public static <T extends SpecificRecord> Serde<T> internal(
            BinaryMessageEncoder<T> encoder, BinaryMessageDecoder<T> decoder) {
        return Serdes.serdeFrom(
                (topic, value) -> {
                    if (value == null) {
                        return null;
                    }
                    try {
                        var buffer = encoder.encode(value);
                        var bytes = new byte[buffer.remaining()];
                        buffer.get(bytes);
                        return bytes;
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                (topic, bytes) -> {
                    if (bytes == null) {
                        return null;
                    }
                    try {
                        return decoder.decode(bytes);
                    } catch (IOException e) {
                        throw new SerializationException("cannot read internal record of " + topic, e);
                    }
                });
    }
}
