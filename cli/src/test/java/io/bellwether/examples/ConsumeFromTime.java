package io.bellwether.examples;

import io.bellwether.news.ScoredArticle;
import io.bellwether.schemas.AvroSerdes;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads scored articles from a record time to the end of the topic: the example of docs/replay.md. */
public final class ConsumeFromTime {

    private ConsumeFromTime() {}

    public static void main(String[] args) {
        consume(
                args[0],
                args[1],
                "news.articles.scored.v1",
                Instant.parse(args[2]),
                article -> System.out.println(article.getScores().getHot().getValue() + " " + article.getTitle()));
    }

    static void consume(
            String bootstrap, String registry, String topic, Instant from, Consumer<ScoredArticle> visitor) {
        try (var consumer = new KafkaConsumer<String, ScoredArticle>(
                Map.of("bootstrap.servers", bootstrap, "isolation.level", "read_committed"),
                new StringDeserializer(),
                AvroSerdes.deserializer(ScoredArticle.class, Map.of("schema.registry.url", registry)))) {
            var partitions = consumer.partitionsFor(topic).stream()
                    .map(info -> new TopicPartition(topic, info.partition()))
                    .toList();
            consumer.assign(partitions);
            var ends = consumer.endOffsets(partitions);
            // The ends of transactions count as records, with the broker's clock: the first records may be earlier than
            // asked for.
            consumer.offsetsForTimes(partitions.stream().collect(Collectors.toMap(p -> p, p -> from.toEpochMilli())))
                    .forEach((partition, found) ->
                            // Nothing is found where no record is as late as that.
                            consumer.seek(partition, found == null ? ends.get(partition) : (Long) found.offset()));
            while (partitions.stream().anyMatch(p -> consumer.position(p) < ends.get(p))) {
                for (var record : consumer.poll(Duration.ofSeconds(1))) {
                    // A null value means that the article was withdrawn.
                    if (record.value() != null) {
                        visitor.accept(record.value());
                    }
                }
            }
        }
    }
}
