package io.bellwether.examples;

import io.bellwether.news.ScoreComponent;
import io.bellwether.news.ScoredArticle;
import io.bellwether.schemas.AvroSerdes;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;

/** Reads scored articles and says why each has the impact it has: the example of the README. */
public final class ConsumeScored {

    private ConsumeScored() {}

    public static void main(String[] args) {
        consume(args[0], args[1], "news.articles.scored.v1", article -> {
            System.out.println(article.getTitle() + ": impact "
                    + article.getScores().getImpact().getValue());
            for (ScoreComponent part : article.getScores().getImpact().getComponents()) {
                System.out.println(
                        "  " + part.getContribution() + " " + part.getReason().getEn());
            }
            return true;
        });
    }

    static void consume(String bootstrap, String registry, String topic, Predicate<ScoredArticle> visitor) {
        try (var consumer = new KafkaConsumer<String, ScoredArticle>(
                Map.of(
                        "bootstrap.servers", bootstrap,
                        "group.id", "my-newsroom",
                        "auto.offset.reset", "earliest",
                        "isolation.level", "read_committed"),
                new StringDeserializer(),
                AvroSerdes.deserializer(ScoredArticle.class, Map.of("schema.registry.url", registry)))) {
            consumer.subscribe(List.of(topic));
            boolean more = true;
            while (more) {
                for (var record : consumer.poll(Duration.ofSeconds(1))) {
                    // A null value means that the article was withdrawn.
                    more = record.value() == null || visitor.test(record.value());
                }
            }
        }
    }
}
