package io.bellwether.analyze.app;

import io.bellwether.news.EnrichedArticle;
import io.bellwether.runtime.KafkaConnection;
import io.bellwether.runtime.TransientFailureException;
import io.bellwether.schemas.AvroSerdes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;

/**
 * Texts from the enriched topic. Only where each article stands is held in memory, of the latest so and so many; the text itself is read when it
 * is wanted. Whatever a scored record was made from stands in the enriched topic before it.
 */
final class EnrichedTexts implements ArticleTexts {

    private static final Duration POLL = Duration.ofMillis(200);
    private static final int IDLE_POLLS = 300;
    private static final int SMALL_FETCH = 64 * 1024;

    private record Place(int partition, long offset) {}

    private final String topic;
    private final Instant since;
    private final KafkaConsumer<byte[], byte[]> index;
    private final KafkaConsumer<byte[], byte[]> reader;
    private final Deserializer<EnrichedArticle> deserializer;
    private final Map<String, Place> places;
    private List<TopicPartition> partitions = List.of();

    /**
     * Opens the topic.
     *
     * @param since record time from which articles are looked at
     * @param most how many articles are held at most; the oldest leave
     */
    EnrichedTexts(KafkaConnection connection, String topic, Instant since, int most) {
        this.topic = topic;
        this.since = since;
        this.index = consumer(connection, Map.of());
        this.reader = consumer(
                connection,
                Map.of(
                        ConsumerConfig.MAX_POLL_RECORDS_CONFIG,
                        1,
                        ConsumerConfig.MAX_PARTITION_FETCH_BYTES_CONFIG,
                        SMALL_FETCH));
        this.deserializer = AvroSerdes.deserializer(EnrichedArticle.class, connection.registryConfig());
        this.places = new LinkedHashMap<>() {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(Map.Entry<String, Place> eldest) {
                return size() > most;
            }
        };
    }

    @Override
    public synchronized Optional<EnrichedArticle> find(String articleId, String contentHash) {
        var found = read(articleId).filter(article -> article.getContentHash().equals(contentHash));
        if (found.isPresent()) {
            return found;
        }
        catchUp();
        return read(articleId).filter(article -> article.getContentHash().equals(contentHash));
    }

    @Override
    public synchronized void close() {
        index.close();
        reader.close();
        deserializer.close();
    }

    private Optional<EnrichedArticle> read(String articleId) {
        Place place = places.get(articleId);
        if (place == null) {
            return Optional.empty();
        }
        var partition = new TopicPartition(topic, place.partition());
        reader.assign(List.of(partition));
        reader.seek(partition, place.offset());
        for (int polls = 0; polls < IDLE_POLLS; polls++) {
            for (var record : reader.poll(POLL)) {
                boolean isIt = record.offset() == place.offset() && record.value() != null;
                return isIt ? Optional.of(deserializer.deserialize(topic, record.value())) : Optional.empty();
            }
        }
        throw new TransientFailureException(
                topic + " cannot be read", new org.apache.kafka.common.errors.TimeoutException(partition.toString()));
    }

    private void catchUp() {
        if (partitions.isEmpty()) {
            start();
        }
        var ends = index.endOffsets(partitions);
        int idle = 0;
        while (partitions.stream().anyMatch(p -> index.position(p) < ends.getOrDefault(p, 0L))) {
            var records = index.poll(POLL);
            idle = records.isEmpty() ? idle + 1 : 0;
            if (idle > IDLE_POLLS) {
                throw new org.apache.kafka.common.errors.TimeoutException(topic + " could not be read to its end");
            }
            records.forEach(record -> {
                String articleId = new String(record.key(), StandardCharsets.UTF_8);
                // Out and in again: what came last leaves last.
                places.remove(articleId);
                if (record.value() != null) {
                    places.put(articleId, new Place(record.partition(), record.offset()));
                }
            });
        }
    }

    private void start() {
        partitions = index.partitionsFor(topic).stream()
                .map(info -> new TopicPartition(topic, info.partition()))
                .toList();
        index.assign(partitions);
        index.seekToEnd(partitions);
        var times = new HashMap<TopicPartition, Long>();
        partitions.forEach(partition -> times.put(partition, since.toEpochMilli()));
        index.offsetsForTimes(times).forEach((partition, found) -> {
            if (found != null) {
                index.seek(partition, found.offset());
            }
        });
    }

    private static KafkaConsumer<byte[], byte[]> consumer(KafkaConnection connection, Map<String, Object> more) {
        var config = new HashMap<>(connection.clientConfig());
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        config.putAll(more);
        return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }
}
