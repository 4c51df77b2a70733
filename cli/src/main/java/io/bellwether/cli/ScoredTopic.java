package io.bellwether.cli;

import io.bellwether.news.ScoredArticle;
import io.bellwether.schemas.AvroSerdes;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.Deserializer;

/** The scored articles of one generation. */
final class ScoredTopic {

    private final Cluster cluster;
    private final String topic;

    ScoredTopic(Cluster cluster) {
        this.cluster = cluster;
        this.topic = cluster.topics().articlesScored().name();
    }

    private record Position(int partition, long offset) {

        static Position of(ConsumerRecord<?, ?> record) {
            return new Position(record.partition(), record.offset());
        }
    }

    /**
     * Every article once, in its latest form: the last record of a key is the truth, whether or not the broker has
     * compacted. The first pass notes where it stands, the second hands it on: memory holds keys and positions, never
     * articles.
     *
     * @param visitor returns false to stop
     */
    void latest(StartPoint from, Predicate<ScoredArticle> visitor) {
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

    /**
     * Every record as it comes, for ever.
     *
     * @param visitor returns false to stop
     * @param withdrawn takes the ids of articles that were taken back
     * @param goOn asked about five times a second
     */
    void follow(StartPoint from, Predicate<ScoredArticle> visitor, Consumer<String> withdrawn, BooleanSupplier goOn) {
        try (var reader = reader();
                var deserializer = deserializer()) {
            reader.follow(
                    from,
                    record -> {
                        if (record.value() == null) {
                            withdrawn.accept(key(record));
                            return true;
                        }
                        return visitor.test(deserializer.deserialize(topic, record.value()));
                    },
                    goOn);
        }
    }

    private TopicReader reader() {
        return new TopicReader(cluster.connection(), topic);
    }

    private Deserializer<ScoredArticle> deserializer() {
        return AvroSerdes.deserializer(ScoredArticle.class, cluster.connection().registryConfig());
    }

    private static String key(ConsumerRecord<byte[], byte[]> record) {
        return new String(record.key(), StandardCharsets.UTF_8);
    }
}
