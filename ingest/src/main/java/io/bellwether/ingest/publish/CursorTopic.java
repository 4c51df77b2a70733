package io.bellwether.ingest.publish;

import io.bellwether.news.FeedCursor;
import io.bellwether.runtime.KafkaConnection;
import io.bellwether.schemas.AvroSerdes;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.errors.TimeoutException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The committed cursors, read from the topic's beginning to its end. */
final class CursorTopic implements Supplier<Map<String, FeedCursor>> {

    private static final Logger LOG = LoggerFactory.getLogger(CursorTopic.class);

    private static final Duration POLL = Duration.ofMillis(200);

    /** Polls without progress after which the broker counts as unreachable: one minute. */
    private static final int IDLE_POLLS = 300;

    private final KafkaConnection connection;
    private final String topic;
    private final Set<String> feeds;

    CursorTopic(KafkaConnection connection, String topic, Set<String> feeds) {
        this.connection = connection;
        this.topic = topic;
        this.feeds = feeds;
    }

    @Override
    public Map<String, FeedCursor> get() {
        var config = new HashMap<>(connection.clientConfig());
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        try (var consumer = new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
                Deserializer<FeedCursor> deserializer =
                        AvroSerdes.deserializer(FeedCursor.class, connection.registryConfig())) {
            return read(consumer, deserializer);
        }
    }

    private Map<String, FeedCursor> read(Consumer<byte[], byte[]> consumer, Deserializer<FeedCursor> deserializer) {
        List<TopicPartition> partitions = consumer.partitionsFor(topic).stream()
                .map(partition -> new TopicPartition(topic, partition.partition()))
                .toList();
        consumer.assign(partitions);
        consumer.seekToBeginning(partitions);
        var ends = consumer.endOffsets(partitions);
        var cursors = new HashMap<String, FeedCursor>();
        int idle = 0;
        while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.getOrDefault(p, 0L))) {
            var records = consumer.poll(POLL);
            idle = records.isEmpty() ? idle + 1 : 0;
            if (idle > IDLE_POLLS) {
                throw new TimeoutException(topic + " could not be read to its end");
            }
            records.forEach(record -> keep(record.key(), record.value(), deserializer, cursors));
        }
        return cursors;
    }

    private void keep(
            byte[] key, byte[] value, Deserializer<FeedCursor> deserializer, Map<String, FeedCursor> cursors) {
        String feed = new String(key, StandardCharsets.UTF_8);
        if (!feeds.contains(feed)) {
            return;
        }
        if (value == null) {
            cursors.remove(feed);
            return;
        }
        try {
            cursors.put(feed, deserializer.deserialize(topic, value));
        } catch (SerializationException e) {
            // Its articles come again; their ids and hashes let the rest of the flow drop them.
            LOG.atWarn().addKeyValue("feed", feed).setCause(e).log("unreadable cursor; the feed is read afresh");
        }
    }
}
