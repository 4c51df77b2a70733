package io.bellwether.ingest.publish;

import io.bellwether.runtime.KafkaConnection;
import io.bellwether.schemas.Topics;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** How producers of this module are set up. Guarantees are not for the user to switch off; the rest is. */
final class ProducerConfiguration {

    private ProducerConfiguration() {}

    /** A producer that writes each record once and waits for every in-sync replica. */
    static Producer<byte[], byte[]> idempotent(KafkaConnection connection, Topics topics, Duration longestWait) {
        var config = config(connection, topics);
        config.put(ProducerConfig.MAX_BLOCK_MS_CONFIG, longestWait.toMillis());
        return new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
    }

    /** The same within transactions. */
    static Producer<byte[], byte[]> transactional(KafkaConnection connection, Topics topics, String transactionalId) {
        var config = config(connection, topics);
        config.put(ProducerConfig.TRANSACTIONAL_ID_CONFIG, transactionalId);
        return new KafkaProducer<>(config, new ByteArraySerializer(), new ByteArraySerializer());
    }

    private static Map<String, Object> config(KafkaConnection connection, Topics topics) {
        var config = new HashMap<String, Object>();
        config.put(ProducerConfig.COMPRESSION_TYPE_CONFIG, "lz4");
        config.put(ProducerConfig.LINGER_MS_CONFIG, 5);
        config.put(ProducerConfig.BATCH_SIZE_CONFIG, 256 * 1024);
        config.put(ProducerConfig.BUFFER_MEMORY_CONFIG, 96L << 20);
        config.putAll(connection.clientConfig());
        config.put(ProducerConfig.ACKS_CONFIG, "all");
        config.put(ProducerConfig.ENABLE_IDEMPOTENCE_CONFIG, true);
        // The dead-letter topic takes the largest records; each topic's own limit is checked before sending.
        config.put(ProducerConfig.MAX_REQUEST_SIZE_CONFIG, topics.dlq().maxMessageBytes());
        return config;
    }
}
