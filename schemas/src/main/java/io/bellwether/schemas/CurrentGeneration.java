package io.bellwether.schemas;

import io.bellwether.news.Generation;
import io.bellwether.news.GenerationStage;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;

/** Which generation is current, for a reader that stays while another is promoted. For one thread. */
public final class CurrentGeneration implements AutoCloseable {

    /** Key under which the current generation stands. */
    public static final String KEY = "current";

    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Deserializer<Generation> deserializer;
    private final Topics live;
    private final boolean isRecorded;
    private final Map<String, Generation> records = new HashMap<>();

    /**
     * The current generation of a cluster.
     *
     * @param clientConfig settings of every Kafka client
     * @param registryConfig settings of the registry's client
     * @param live the catalogue of the generation which the live apps write
     */
    public CurrentGeneration(Map<String, Object> clientConfig, Map<String, Object> registryConfig, Topics live) {
        var config = new HashMap<>(clientConfig);
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        this.consumer = new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        this.deserializer = AvroSerdes.deserializer(Generation.class, registryConfig);
        this.live = live;
        var found = consumer.partitionsFor(live.generations().name());
        this.isRecorded = found != null && !found.isEmpty();
        if (isRecorded) {
            readToEnd();
        }
    }

    /** Its name now; asks Kafka without waiting. */
    public String name() {
        if (isRecorded) {
            consumer.poll(Duration.ZERO).forEach(this::take);
        }
        var current = records.get(KEY);
        return current == null ? live.generation() : current.getGeneration();
    }

    /** The catalogue of the current generation as readers see it; asks Kafka without waiting. */
    public Topics topics() {
        String name = name();
        return live.generation(name).enrichedIn(enriched(records, name));
    }

    /**
     * The generation whose enriched articles a generation is scored from: itself, unless only scores were replayed.
     *
     * @param records what the topic of generations holds, by key
     */
    public static String enriched(Map<String, Generation> records, String name) {
        var generation = records.get(name);
        return generation == null || generation.getStage() != GenerationStage.SCORE
                ? name
                : generation.getSourceGeneration();
    }

    @Override
    public void close() {
        deserializer.close();
        consumer.close();
    }

    private void readToEnd() {
        var partition = new TopicPartition(live.generations().name(), 0);
        consumer.assign(List.of(partition));
        consumer.seekToBeginning(List.of(partition));
        long end = consumer.endOffsets(List.of(partition)).getOrDefault(partition, 0L);
        while (consumer.position(partition) < end) {
            consumer.poll(POLL).forEach(this::take);
        }
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        String key = new String(record.key(), StandardCharsets.UTF_8);
        if (record.value() == null) {
            records.remove(key);
        } else {
            records.put(key, deserializer.deserialize(record.topic(), record.value()));
        }
    }
}
