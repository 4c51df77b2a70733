package io.bellwether.cli;

import io.bellwether.benchmarks.eval.Progress;
import io.bellwether.cli.history.ArticleHistory;
import io.bellwether.cli.history.HistoryRecord;
import io.bellwether.cli.history.HistoryRecord.Stage;
import io.bellwether.news.EnrichedArticle;
import io.bellwether.news.RawArticle;
import io.bellwether.news.ScoredArticle;
import io.bellwether.schemas.AvroSerdes;
import io.bellwether.schemas.TopicSpec;
import io.bellwether.schemas.Topics;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.serialization.Deserializer;

/** Collects one article's records from the raw topic and from those of every generation. */
final class HistoryReader {

    private final Cluster cluster;
    private final Progress progress;

    HistoryReader(Cluster cluster, Progress progress) {
        this.cluster = cluster;
        this.progress = progress;
    }

    /** Everything that the log still holds under that key. */
    ArticleHistory read(String articleId) {
        var records = new ArrayList<HistoryRecord>();
        Topics first = cluster.topics().generation(Topics.FIRST_GENERATION);
        collect(articleId, Stage.RAW, first, first.articlesRaw(), RawArticle.class, records);
        for (String generation : GenerationTopics.of(cluster)) {
            Topics topics = cluster.topics().generation(generation);
            if (GenerationTopics.exists(cluster, topics.articlesEnriched())) {
                collect(articleId, Stage.ENRICHED, topics, topics.articlesEnriched(), EnrichedArticle.class, records);
            }
            collect(articleId, Stage.SCORED, topics, topics.articlesScored(), ScoredArticle.class, records);
        }
        return ArticleHistory.of(articleId, records);
    }

    private <T extends SpecificRecord> void collect(
            String articleId, Stage stage, Topics topics, TopicSpec topic, Class<T> type, List<HistoryRecord> into) {
        byte[] key = articleId.getBytes(StandardCharsets.UTF_8);
        try (var reader = new TopicReader(cluster.connection(), topic.name());
                var deserializer =
                        AvroSerdes.deserializer(type, cluster.connection().registryConfig())) {
            progress.start(reader.offsets());
            reader.readToEnd(StartPoint.EARLIEST, record -> {
                if (Arrays.equals(key, record.key())) {
                    into.add(read(record, stage, topics.generation(), deserializer));
                }
                progress.step();
                return true;
            });
        }
    }

    private static <T extends SpecificRecord> HistoryRecord read(
            ConsumerRecord<byte[], byte[]> record, Stage stage, String generation, Deserializer<T> deserializer) {
        var reading = Reading.of(record, deserializer);
        return new HistoryRecord(
                Instant.ofEpochMilli(record.timestamp()),
                stage,
                generation,
                record.topic() + "-" + record.partition() + "@" + record.offset(),
                record.offset(),
                reading.value(),
                reading.problem());
    }
}
