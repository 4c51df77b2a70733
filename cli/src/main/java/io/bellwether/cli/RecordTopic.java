package io.bellwether.cli;

import io.bellwether.news.BudgetEntry;
import io.bellwether.news.Card;
import io.bellwether.news.EnrichedArticle;
import io.bellwether.news.RawArticle;
import io.bellwether.news.ScoredArticle;
import io.bellwether.news.Story;
import io.bellwether.schemas.AvroSerdes;
import io.bellwether.schemas.TopicSpec;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;

/** The records of one topic of one generation. */
final class RecordTopic<T extends SpecificRecord> {

    private final Cluster cluster;
    private final String topic;
    private final Class<T> type;

    /** Whether anyone may write there, well or not. */
    private final boolean isAnyones;

    private RecordTopic(Cluster cluster, TopicSpec topic, Class<T> type) {
        this.cluster = cluster;
        this.topic = topic.name();
        this.type = type;
        this.isAnyones = topic.name().equals(cluster.topics().articlesRaw().name());
    }

    static RecordTopic<RawArticle> raw(Cluster cluster) {
        return new RecordTopic<>(cluster, cluster.topics().articlesRaw(), RawArticle.class);
    }

    static RecordTopic<ScoredArticle> scored(Cluster cluster) {
        return new RecordTopic<>(cluster, cluster.topics().articlesScored(), ScoredArticle.class);
    }

    static RecordTopic<EnrichedArticle> enriched(Cluster cluster) {
        return new RecordTopic<>(cluster, cluster.topics().articlesEnriched(), EnrichedArticle.class);
    }

    static RecordTopic<Story> stories(Cluster cluster) {
        return new RecordTopic<>(cluster, cluster.topics().stories(), Story.class);
    }

    static RecordTopic<Card> cards(Cluster cluster) {
        return new RecordTopic<>(cluster, cluster.topics().cards(), Card.class);
    }

    static RecordTopic<BudgetEntry> budget(Cluster cluster) {
        return new RecordTopic<>(cluster, cluster.topics().budget(), BudgetEntry.class);
    }

    private record Position(int partition, long offset) {

        static Position of(ConsumerRecord<?, ?> record) {
            return new Position(record.partition(), record.offset());
        }
    }

    /**
     * Every key once, with its latest record: the last record of a key is the truth, whether or not the broker has
     * compacted. The first pass notes where it stands, the second hands it on: memory holds keys and positions, never
     * records.
     *
     * @param visitor returns false to stop
     */
    void latest(StartPoint from, Predicate<T> visitor) {
        try (var reader = reader();
                var deserializer = deserializer()) {
            var latest = new HashMap<String, Position>();
            reader.readToEnd(from, record -> {
                latest.put(key(record), Position.of(record));
                return true;
            });
            reader.readToEnd(
                    from,
                    record -> record.value() == null
                            || !Position.of(record).equals(latest.get(key(record)))
                            || visitor.test(deserializer.deserialize(topic, record.value())));
        }
    }

    /** The latest record of a key; empty when there is none or it was withdrawn. */
    Optional<T> latest(String key) {
        var found = new TreeMap<String, T>();
        scan(key::equals, (same, record) -> put(found, same, record));
        return Optional.ofNullable(found.get(key));
    }

    /**
     * Reads the topic once and hands on the records that are wanted, in their order.
     *
     * @param wanted asked with the key, before anything is decoded
     * @param visitor takes key and record; the record is null for a withdrawal, and for a raw record that cannot be read
     */
    void scan(Predicate<String> wanted, KeyedVisitor<T> visitor) {
        try (var reader = reader();
                var deserializer = deserializer()) {
            reader.readToEnd(StartPoint.EARLIEST, record -> {
                if (record.key() != null && wanted.test(key(record))) {
                    visitor.visit(
                            key(record),
                            isAnyones ? Reading.of(record, deserializer).value() : value(record, deserializer));
                }
                return true;
            });
        }
    }

    /** Keys that are wanted and not withdrawn, sorted; nothing is decoded. */
    SortedSet<String> keys(Predicate<String> wanted) {
        var keys = new TreeSet<String>();
        try (var reader = reader()) {
            reader.readToEnd(StartPoint.EARLIEST, record -> {
                String key = key(record);
                if (record.value() == null) {
                    keys.remove(key);
                } else if (wanted.test(key)) {
                    keys.add(key);
                }
                return true;
            });
        }
        return keys;
    }

    /** Keys that are wanted, withdrawn ones included, sorted; nothing is decoded. */
    SortedSet<String> keysEver(Predicate<String> wanted) {
        var keys = new TreeSet<String>();
        try (var reader = reader()) {
            reader.readToEnd(StartPoint.EARLIEST, record -> {
                if (record.key() != null && wanted.test(key(record))) {
                    keys.add(key(record));
                }
                return true;
            });
        }
        return keys;
    }

    /** The topic's name. */
    String name() {
        return topic;
    }

    /** Takes a key and what it stands for now. */
    @FunctionalInterface
    interface KeyedVisitor<T> {
        void visit(String key, @Nullable T record);
    }

    /**
     * Every record as it comes, for ever.
     *
     * @param visitor returns false to stop
     * @param withdrawn takes the keys of records that were taken back
     * @param goOn asked about five times a second
     * @return where another generation of the topic goes on: at the latest record time that was seen
     */
    StartPoint follow(StartPoint from, Predicate<T> visitor, Consumer<String> withdrawn, BooleanSupplier goOn) {
        long[] latest = {Long.MIN_VALUE};
        try (var reader = reader();
                var deserializer = deserializer()) {
            reader.follow(
                    from,
                    record -> {
                        latest[0] = Math.max(latest[0], record.timestamp());
                        if (record.value() == null) {
                            withdrawn.accept(key(record));
                            return true;
                        }
                        return visitor.test(deserializer.deserialize(topic, record.value()));
                    },
                    goOn);
        }
        return latest[0] == Long.MIN_VALUE ? from : new StartPoint(Optional.of(Instant.ofEpochMilli(latest[0])), false);
    }

    private static <T> @Nullable T value(ConsumerRecord<byte[], byte[]> record, Deserializer<T> deserializer) {
        return record.value() == null ? null : deserializer.deserialize(record.topic(), record.value());
    }

    private static <T> void put(Map<String, T> records, String key, @Nullable T record) {
        if (record == null) {
            records.remove(key);
        } else {
            records.put(key, record);
        }
    }

    private TopicReader reader() {
        return new TopicReader(cluster.connection(), topic);
    }

    private Deserializer<T> deserializer() {
        return AvroSerdes.deserializer(type, cluster.connection().registryConfig());
    }

    private static String key(ConsumerRecord<byte[], byte[]> record) {
        return new String(record.key(), StandardCharsets.UTF_8);
    }
}
