package io.bellwether.reader.intake;

import io.bellwether.news.BudgetEntry;
import io.bellwether.runtime.KafkaConnection;
import io.bellwether.schemas.AvroSerdes;
import io.bellwether.schemas.TopicSpec;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/** What analysts write into the budget topic, of the last day on which one did. For one thread. */
final class ModelBudget implements AutoCloseable {

    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Deserializer<BudgetEntry> deserializer;
    private final TreeMap<String, BudgetEntry> entries = new TreeMap<>();
    private final boolean isThere;
    private String day = "";

    ModelBudget(KafkaConnection connection, TopicSpec topic) {
        var config = new HashMap<>(connection.clientConfig());
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        this.consumer = new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        this.deserializer = AvroSerdes.deserializer(BudgetEntry.class, connection.registryConfig());
        var found = consumer.partitionsFor(topic.name());
        this.isThere = found != null && !found.isEmpty();
        if (isThere) {
            var partition = new TopicPartition(topic.name(), 0);
            consumer.assign(List.of(partition));
            consumer.seekToBeginning(List.of(partition));
        }
    }

    /** The last day with an entry, as far as it is known; asks without waiting. Null when nobody ever used a model. */
    @Nullable
    ModelDay latest() {
        if (isThere) {
            consumer.poll(Duration.ZERO).forEach(this::take);
        }
        return entries.isEmpty() ? null : ModelDay.of(day, entries.values());
    }

    private void take(ConsumerRecord<byte[], byte[]> record) {
        if (record.key() == null || record.value() == null) {
            return;
        }
        try {
            var entry = deserializer.deserialize(record.topic(), record.value());
            if (entry.getDay().compareTo(day) > 0) {
                day = entry.getDay();
                entries.clear();
            }
            if (entry.getDay().equals(day)) {
                entries.put(new String(record.key(), StandardCharsets.UTF_8), entry);
            }
        } catch (SerializationException e) {
            // Of another version: what it says is missing on one page, and nothing else depends on it.
            entries.remove(new String(record.key(), StandardCharsets.UTF_8));
        }
    }

    @Override
    public void close() {
        deserializer.close();
        consumer.close();
    }
}
