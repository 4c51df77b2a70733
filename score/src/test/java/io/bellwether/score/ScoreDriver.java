package io.bellwether.score;

import io.bellwether.news.Card;
import io.bellwether.news.EnrichedArticle;
import io.bellwether.news.ScoredArticle;
import io.bellwether.news.Story;
import io.bellwether.runtime.EndOffsets;
import io.bellwether.runtime.KafkaConnection;
import io.bellwether.runtime.StreamsConfiguration;
import io.bellwether.schemas.ArticleSelection;
import io.bellwether.schemas.AvroSerdes;
import io.bellwether.schemas.CardHeaders;
import io.bellwether.schemas.Fixtures;
import io.bellwether.schemas.Topics;
import io.bellwether.score.formula.ScoringConfig;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueStore;
import org.apache.kafka.streams.test.TestRecord;

/** The score topology without a broker. */
final class ScoreDriver implements AutoCloseable {

    static final Topics TOPICS = Topics.of("news.", "v1", 3);

    private final Path stateDir;
    private final EndOffsets ends;
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final Map<String, Object> registry = Fixtures.registry("score-topology", TOPICS);
    private final TopologyTestDriver driver;
    private final TestInputTopic<String, EnrichedArticle> enriched;
    private final TestInputTopic<String, Card> cards;

    ScoreDriver(Path stateDir, EndOffsets ends) {
        this.stateDir = stateDir;
        this.ends = ends;
        var topology = topology();
        this.driver = new TopologyTestDriver(topology.build(), topology.properties());
        this.enriched = driver.createInputTopic(
                TOPICS.articlesEnriched().name(), new StringSerializer(), AvroSerdes.serializer(registry));
        this.cards =
                driver.createInputTopic(TOPICS.cards().name(), new StringSerializer(), AvroSerdes.serializer(registry));
    }

    ScoreTopology topology() {
        var connection = new KafkaConnection("unused:9092", "mock://score-topology", Map.of(), Map.of());
        var streams = new StreamsConfiguration("score-test", 1, stateDir, Duration.ofMillis(100), 16 << 20, 1 << 24);
        var config = new ScoreConfig(
                connection,
                TOPICS,
                TOPICS.articlesEnriched(),
                streams,
                Duration.ofDays(4),
                Duration.ofDays(16),
                ScoringConfig.defaults());
        return new ScoreTopology(config, meters, ends, ArticleSelection.ALL);
    }

    TestOutputTopic<String, ScoredArticle> scored() {
        return driver.createOutputTopic(
                TOPICS.articlesScored().name(),
                new StringDeserializer(),
                AvroSerdes.deserializer(ScoredArticle.class, registry));
    }

    TestOutputTopic<String, Story> stories() {
        return driver.createOutputTopic(
                TOPICS.stories().name(), new StringDeserializer(), AvroSerdes.deserializer(Story.class, registry));
    }

    TestOutputTopic<byte[], byte[]> deadLetters() {
        return driver.createOutputTopic(TOPICS.dlq().name(), new ByteArrayDeserializer(), new ByteArrayDeserializer());
    }

    void pipe(EnrichedArticle article) {
        pipe(article, article.getIngestedAt());
    }

    void pipe(EnrichedArticle article, Instant recordTime) {
        enriched.pipeInput(article.getArticleId(), article, recordTime);
    }

    void withdraw(String articleId, Instant recordTime) {
        enriched.pipeInput(articleId, null, recordTime);
    }

    void pipe(Card card, Instant recordTime) {
        cards.pipeInput(card.getCardKey(), card, recordTime);
    }

    /** Takes a card back as the analyst does. */
    void withdraw(Card card, Instant recordTime) {
        var headers = CardHeaders.addArticle(new RecordHeaders(), card.getArticleId());
        cards.pipeInput(new TestRecord<>(card.getCardKey(), null, headers, recordTime));
    }

    /** Takes a card back as somebody may who does not know its article. */
    void withdrawWithoutArticle(Card card, Instant recordTime) {
        cards.pipeInput(card.getCardKey(), null, recordTime);
    }

    double count(String meter, String tag, String value) {
        return meters.counter(meter, tag, value).count();
    }

    <V> KeyValueStore<String, V> store(String name) {
        return driver.getKeyValueStore(name);
    }

    Set<String> storeNames() {
        return driver.getAllStateStores().keySet();
    }

    @Override
    public void close() {
        driver.close();
    }

    static <V> Map<String, V> lastByKey(List<KeyValue<String, V>> records) {
        var last = new TreeMap<String, V>();
        records.forEach(record -> last.put(record.key, record.value));
        return last;
    }
}
