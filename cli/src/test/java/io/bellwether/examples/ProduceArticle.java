package io.bellwether.examples;

import io.bellwether.news.Outlet;
import io.bellwether.news.RawArticle;
import io.bellwether.schemas.AvroSerdes;
import io.bellwether.schemas.CanonicalUrl;
import io.bellwether.schemas.TrustedRecords;
import java.time.Instant;
import java.util.Map;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;

/** Publishes one article: the example of the README. */
public final class ProduceArticle {

    private ProduceArticle() {}

    public static void main(String[] args) throws Exception {
        produce(args[0], args[1], "news.articles.raw.v1");
    }

    static String produce(String bootstrap, String registry, String topic) throws Exception {
        TrustedRecords.trust();
        String url = "https://meridianwire.example/2026/10/05/orrery-laboratory";
        var article = RawArticle.newBuilder()
                .setArticleId(CanonicalUrl.of(url).orElseThrow().articleId())
                .setUrl(url)
                .setOutlet(Outlet.newBuilder()
                        .setId("meridianwire.example")
                        .setName("Meridian Wire")
                        .build())
                .setTitle("Orrery opens a laboratory in Halden")
                .setContent("Orrery said on Monday that it would open a laboratory in Halden and hire 120 people.")
                .setPublishedAt(Instant.parse("2026-10-05T12:00:00Z"))
                .setIngestedAt(Instant.now())
                .build();
        try (var producer = new KafkaProducer<String, RawArticle>(
                Map.of("bootstrap.servers", bootstrap, "acks", "all"),
                new StringSerializer(),
                AvroSerdes.serializer(Map.of("schema.registry.url", registry)))) {
            producer.send(new ProducerRecord<>(topic, article.getArticleId(), article))
                    .get();
        }
        return article.getArticleId();
    }
}
