package io.bellwether.reader.intake;

import io.bellwether.news.ScoredArticle;
import io.bellwether.reader.live.History;
import io.bellwether.reader.live.LiveLog.Event;
import io.bellwether.reader.live.LiveRecord;
import io.bellwether.reader.live.Position;
import io.bellwether.runtime.KafkaConnection;
import io.bellwether.schemas.AvroSerdes;
import io.bellwether.schemas.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/** Reads the topic of scored articles again, with a consumer of its own for each reading. */
public final class ScoredHistory implements History {

    private static final Duration POLL = Duration.ofMillis(200);

    private final KafkaConnection connection;
    private final Topics live;

    /** The history of a cluster. */
    public ScoredHistory(KafkaConnection connection, Topics live) {
        this.connection = connection;
        this.live = live;
    }

    @Override
    public void read(Position from, Position upTo, Consumer<Event> listener) {
        String topic = live.generation(from.generation()).articlesScored().name();
        var ends = new HashMap<TopicPartition, Long>();
        upTo.next().forEach((partition, offset) -> {
            if (from.next().getOrDefault(partition, 0L) < offset) {
                ends.put(new TopicPartition(topic, partition), offset);
            }
        });
        if (ends.isEmpty()) {
            return;
        }
        try (var consumer = consumer();
                var deserializer = AvroSerdes.deserializer(ScoredArticle.class, connection.registryConfig())) {
            consumer.assign(ends.keySet());
            ends.keySet()
                    .forEach(
                            partition -> consumer.seek(partition, from.next().getOrDefault(partition.partition(), 0L)));
            var position = from;
            while (!isThrough(consumer, ends)) {
                for (ConsumerRecord<byte[], byte[]> record : consumer.poll(POLL)) {
                    if (record.key() != null && record.offset() < upTo.next().getOrDefault(record.partition(), 0L)) {
                        position = position.after(record.partition(), record.offset());
                        var article = record.value() == null ? null : deserializer.deserialize(topic, record.value());
                        String key = new String(record.key(), StandardCharsets.UTF_8);
                        listener.accept(
                                new Event(LiveRecord.of(record.partition(), record.offset(), key, article), position));
                    }
                }
            }
        }
    }

    private KafkaConsumer<byte[], byte[]> consumer() {
        var config = new HashMap<>(connection.clientConfig());
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private static boolean isThrough(KafkaConsumer<byte[], byte[]> consumer, Map<TopicPartition, Long> ends) {
        return ends.entrySet().stream().allMatch(end -> consumer.position(end.getKey()) >= end.getValue());
    }
}
