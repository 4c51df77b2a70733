package io.bellwether.runtime;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Properties;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.producer.ProducerConfig;
import org.apache.kafka.streams.StreamsConfig;

/**
 * What a Streams app of this project runs with: exactly once, bounded memory, named resources, dead letters.
 *
 * @param applicationId application id; group, transactional ids and internal topics derive from it
 * @param threads stream threads, at least 1
 * @param stateDir where stores keep their files; never a default
 * @param commitInterval how often a transaction is committed; the floor of end-to-end latency
 * @param rocksDbBytes cap of RocksDB memory of the process
 * @param maxRequestBytes largest record that the app may write
 */
public record StreamsConfiguration(
        String applicationId,
        int threads,
        Path stateDir,
        Duration commitInterval,
        long rocksDbBytes,
        int maxRequestBytes) {

    /** Reads {@code <app>.threads}, {@code <app>.commit.interval}, {@code <app>.rocksdb.bytes}, {@code state.dir}. */
    public static StreamsConfiguration from(Settings settings, String app, String applicationId, int maxRequestBytes) {
        String home = System.getProperty("user.home", ".");
        return new StreamsConfiguration(
                applicationId,
                settings.integer(app + ".threads", 1, 1, 64),
                Path.of(settings.string("state.dir", home + "/.bellwether/state")),
                settings.duration(
                        app + ".commit.interval", Duration.ofMillis(100), Duration.ofMillis(1), Duration.ofSeconds(8)),
                settings.wholeNumber(app + ".rocksdb.bytes", 96L << 20, 8L << 20, 1L << 40),
                maxRequestBytes);
    }

    /** Properties of the Streams client; {@code kafka.*} settings of the connection win over the defaults here. */
    public Properties properties(
            KafkaConnection connection, String dlqTopic, String stage, String version, MeterRegistry meters) {
        var properties = new Properties();
        properties.put(StreamsConfig.APPLICATION_ID_CONFIG, applicationId);
        properties.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
        properties.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, threads);
        properties.put(StreamsConfig.STATE_DIR_CONFIG, stateDir.toString());
        properties.put(StreamsConfig.COMMIT_INTERVAL_MS_CONFIG, commitInterval.toMillis());
        properties.put(StreamsConfig.STATESTORE_CACHE_MAX_BYTES_CONFIG, 16L << 20);
        properties.put(StreamsConfig.ENSURE_EXPLICIT_INTERNAL_RESOURCE_NAMING_CONFIG, true);
        properties.put(StreamsConfig.TOPOLOGY_OPTIMIZATION_CONFIG, StreamsConfig.NO_OPTIMIZATION);
        properties.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, SharedRocksDbMemory.class);
        properties.put(SharedRocksDbMemory.CAP, rocksDbBytes);
        properties.put(StreamsConfig.producerPrefix(ProducerConfig.COMPRESSION_TYPE_CONFIG), "lz4");
        properties.put(StreamsConfig.producerPrefix(ProducerConfig.LINGER_MS_CONFIG), 5);
        properties.put(StreamsConfig.producerPrefix(ProducerConfig.BATCH_SIZE_CONFIG), 256 * 1024);
        properties.put(StreamsConfig.producerPrefix(ProducerConfig.MAX_REQUEST_SIZE_CONFIG), maxRequestBytes);
        properties.put(StreamsConfig.producerPrefix(ProducerConfig.BUFFER_MEMORY_CONFIG), 64L << 20);
        properties.put(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
        properties.put(StreamsConfig.consumerPrefix(ConsumerConfig.MAX_POLL_RECORDS_CONFIG), 500);
        properties.put(StreamsConfig.consumerPrefix(ConsumerConfig.SESSION_TIMEOUT_MS_CONFIG), 10_000);
        properties.put(StreamsConfig.consumerPrefix(ConsumerConfig.HEARTBEAT_INTERVAL_MS_CONFIG), 3_000);
        properties.putAll(DeadLetterHandlers.config(dlqTopic, stage, version, meters));
        properties.putAll(connection.clientConfig());
        return properties;
    }
}
