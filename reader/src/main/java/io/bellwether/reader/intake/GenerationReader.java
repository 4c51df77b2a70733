package io.bellwether.reader.intake;

import io.bellwether.news.EnrichedArticle;
import io.bellwether.news.ScoredArticle;
import io.bellwether.news.Story;
import io.bellwether.reader.live.LiveRecord;
import io.bellwether.reader.live.Position;
import io.bellwether.reader.store.Batch;
import io.bellwether.reader.store.NewsStore;
import io.bellwether.runtime.KafkaConnection;
import io.bellwether.schemas.AvroSerdes;
import io.bellwether.schemas.TopicSpec;
import io.bellwether.schemas.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Reads the three topics of one generation into its store, from where the store's last commit stands. For one thread. */
final class GenerationReader implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(GenerationReader.class);

    private static final Duration POLL = Duration.ofMillis(200);
    private static final int BATCH = 2_000;

    private final Topics topics;
    private final NewsStore store;
    private final KafkaConsumer<byte[], byte[]> consumer;
    private final Deserializer<ScoredArticle> articles;
    private final Deserializer<EnrichedArticle> texts;
    private final Deserializer<Story> stories;
    private final List<TopicPartition> partitions = new ArrayList<>();
    private final Map<TopicPartition, Long> ends;
    private final Map<TopicPartition, Long> applied = new HashMap<>();
    private boolean hasTaken;
    private long unreadable;
    private long latest = Long.MIN_VALUE;

    GenerationReader(KafkaConnection connection, Topics topics, NewsStore store) {
        this.topics = topics;
        this.store = store;
        this.consumer = consumer(connection);
        var registry = connection.registryConfig();
        this.articles = AvroSerdes.deserializer(ScoredArticle.class, registry);
        this.texts = AvroSerdes.deserializer(EnrichedArticle.class, registry);
        this.stories = AvroSerdes.deserializer(Story.class, registry);
        List.of(topics.articlesScored(), topics.stories(), topics.articlesEnriched())
                .forEach(topic -> partitions.addAll(partitionsOf(topic)));
        consumer.assign(partitions);
        seek();
        this.ends = consumer.endOffsets(partitions);
    }

    private static KafkaConsumer<byte[], byte[]> consumer(KafkaConnection connection) {
        var config = new HashMap<>(connection.clientConfig());
        config.put(ConsumerConfig.ISOLATION_LEVEL_CONFIG, "read_committed");
        config.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
        config.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        config.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
        config.put(ConsumerConfig.MAX_POLL_RECORDS_CONFIG, BATCH);
        return new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    private List<TopicPartition> partitionsOf(TopicSpec topic) {
        var found = consumer.partitionsFor(topic.name());
        if (found == null || found.isEmpty()) {
            throw new IllegalStateException("there is no topic " + topic.name() + " yet");
        }
        return found.stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
    }

    /** Where the store stands; a topic that was made anew, or has lost what is missing here, is read from its beginning. */
    private void seek() {
        var stored = store.offsets();
        var first = consumer.beginningOffsets(partitions);
        var last = consumer.endOffsets(partitions);
        for (TopicPartition partition : partitions) {
            long begin = first.getOrDefault(partition, 0L);
            long wanted = stored.getOrDefault(partition.toString(), begin);
            boolean isThere = wanted >= begin && wanted <= last.getOrDefault(partition, 0L);
            consumer.seek(partition, isThere ? wanted : begin);
            applied.put(partition, isThere ? wanted : begin);
        }
    }

    /**
     * Takes what has come into the store, and shows it.
     *
     * @return the scored records among it, in their order
     */
    List<LiveRecord> take() {
        var batch = new Batch();
        var live = new ArrayList<LiveRecord>();
        var records = consumer.poll(POLL);
        hasTaken = !records.isEmpty();
        for (ConsumerRecord<byte[], byte[]> record : records) {
            latest = Math.max(latest, record.timestamp());
            try {
                take(record, batch, live);
            } catch (SerializationException e) {
                unreadable++;
                LOG.atWarn()
                        .addKeyValue("topic", record.topic())
                        .addKeyValue("partition", record.partition())
                        .addKeyValue("offset", record.offset())
                        .log("record cannot be read");
            }
        }
        if (batch.size() > 0) {
            store.apply(batch);
        }
        partitions.forEach(partition -> applied.put(partition, consumer.position(partition)));
        return live;
    }

    private void take(ConsumerRecord<byte[], byte[]> record, Batch batch, List<LiveRecord> live) {
        if (record.key() == null) {
            return;
        }
        String key = new String(record.key(), StandardCharsets.UTF_8);
        if (record.topic().equals(topics.articlesScored().name())) {
            var article = decode(articles, record);
            batch.article(key, article);
            live.add(LiveRecord.of(record.partition(), record.offset(), key, article));
        } else if (record.topic().equals(topics.stories().name())) {
            batch.story(key, decode(stories, record));
        } else {
            batch.text(key, decode(texts, record), Instant.ofEpochMilli(record.timestamp()));
        }
    }

    private static <T> @Nullable T decode(Deserializer<T> deserializer, ConsumerRecord<byte[], byte[]> record) {
        return record.value() == null ? null : deserializer.deserialize(record.topic(), record.value());
    }

    /** Whether anything came the last time. */
    boolean hasTaken() {
        return hasTaken;
    }

    /** Makes all that was taken last. */
    void commit() {
        var next = new TreeMap<String, Long>();
        applied.forEach((partition, offset) -> next.put(partition.toString(), offset));
        store.commit(next);
    }

    /** Whether all that was there at the start has been taken. */
    boolean isCaughtUp() {
        return ends.entrySet().stream().allMatch(end -> applied.getOrDefault(end.getKey(), 0L) >= end.getValue());
    }

    /** Records that are not read yet, as far as the client knows. */
    long lag() {
        long lag = 0;
        for (TopicPartition partition : partitions) {
            lag += consumer.currentLag(partition).orElse(0);
        }
        return lag;
    }

    /** Where the scored stream goes on. */
    Position position() {
        var next = new TreeMap<Integer, Long>();
        applied.forEach((partition, offset) -> {
            if (partition.topic().equals(topics.articlesScored().name())) {
                next.put(partition.partition(), offset);
            }
        });
        return new Position(topics.generation(), next);
    }

    /** Upper bound of what the dead-letter topic holds: markers of transactions count too. */
    long deadLetters() {
        var found = consumer.partitionsFor(topics.dlq().name());
        if (found == null) {
            return 0;
        }
        var dlq = found.stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList();
        var first = consumer.beginningOffsets(dlq);
        return consumer.endOffsets(dlq).entrySet().stream()
                .mapToLong(end -> end.getValue() - first.getOrDefault(end.getKey(), 0L))
                .sum();
    }

    /** Whether there is such a topic. */
    boolean exists(TopicSpec topic) {
        var found = consumer.partitionsFor(topic.name());
        return found != null && !found.isEmpty();
    }

    /** When a record was last written; the smallest number before the first. */
    long latest() {
        return latest;
    }

    long unreadable() {
        return unreadable;
    }

    String generation() {
        return topics.generation();
    }

    NewsStore store() {
        return store;
    }

    @Override
    public void close() {
        articles.close();
        texts.close();
        stories.close();
        consumer.close();
    }
}
