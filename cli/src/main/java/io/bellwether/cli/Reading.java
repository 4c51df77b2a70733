package io.bellwether.cli;

import io.bellwether.runtime.Failures;
import java.nio.BufferUnderflowException;
import org.apache.avro.AvroRuntimeException;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/**
 * What came of reading a record that anyone may have written.
 *
 * @param value null for a withdrawal and for a record that cannot be read
 * @param problem why it cannot be read; null when it can
 */
record Reading<T>(@Nullable T value, @Nullable String problem) {

    static <T> Reading<T> of(ConsumerRecord<byte[], byte[]> record, Deserializer<T> deserializer) {
        if (record.value() == null) {
            return new Reading<>(null, null);
        }
        try {
            return new Reading<>(deserializer.deserialize(record.topic(), record.value()), null);
        } catch (SerializationException
                | AvroRuntimeException
                | IndexOutOfBoundsException
                | BufferUnderflowException e) {
            return new Reading<>(null, Failures.reason(e));
        }
    }
}
