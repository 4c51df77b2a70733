package io.bellwether.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.news.EnrichedArticle;
import io.bellwether.news.ScoredArticle;
import io.bellwether.news.Signal;
import io.bellwether.news.Story;
import io.bellwether.news.StoryRole;
import io.bellwether.runtime.EndOffsets;
import io.bellwether.runtime.KafkaConnection;
import io.bellwether.runtime.StreamsConfiguration;
import io.bellwether.schemas.ArticleSelection;
import io.bellwether.schemas.AvroSerdes;
import io.bellwether.schemas.Fixtures;
import io.bellwether.schemas.Topics;
import io.bellwether.score.formula.ScoringConfig;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.KeyValue;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TestOutputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScoreTopologyTest {

    private static final String TEXT = "Orrery will open a laboratory in Halden. It will employ 120 people.";
    private static final Topics TOPICS = Topics.of("news.", "v1", 3);

    @TempDir
    Path stateDir;

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private TopologyTestDriver driver;
    private TestInputTopic<String, EnrichedArticle> enriched;
    private TestOutputTopic<String, ScoredArticle> scored;
    private TestOutputTopic<String, Story> stories;

    @BeforeEach
    void start() {
        start(EndOffsets.NONE);
    }

    private void start(EndOffsets ends) {
        var registry = Fixtures.registry("score-topology", TOPICS);
        var topology = topology(ends);
        driver = new TopologyTestDriver(topology.build(), topology.properties());
        enriched = driver.createInputTopic(
                TOPICS.articlesEnriched().name(), new StringSerializer(), AvroSerdes.serializer(registry));
        scored = driver.createOutputTopic(
                TOPICS.articlesScored().name(),
                new StringDeserializer(),
                AvroSerdes.deserializer(ScoredArticle.class, registry));
        stories = driver.createOutputTopic(
                TOPICS.stories().name(), new StringDeserializer(), AvroSerdes.deserializer(Story.class, registry));
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void shouldScoreOneArticleOnce() {
        pipe(Fixtures.enriched("a", TEXT));

        var record = scored.readRecord();
        assertThat(record.key()).isEqualTo("a");
        assertThat(record.value().getScores().getQuality().getValue()).isBetween(1.0, 100.0);
        assertThat(record.value().getScores().getOverall().getComponents()).hasSize(3);
        assertThat(record.value().getStory().getRole()).isEqualTo(StoryRole.LEAD);
        assertThat(record.value().getRevision()).isEqualTo(1);
        assertThat(scored.isEmpty()).isTrue();
        assertThat(stories.readRecord().value().getLeadArticleId()).isEqualTo("a");
    }

    @Test
    void shouldDropTheSameArticleAgain() {
        pipe(Fixtures.enriched("a", TEXT));
        pipe(Fixtures.enriched("a", TEXT));

        assertThat(scored.readRecordsToList()).hasSize(1);
        assertThat(count("unchanged")).isEqualTo(1);
    }

    @Test
    void shouldNumberRevisionsAndNameWhatChanged() {
        pipe(Fixtures.enriched("a", TEXT));
        pipe(Fixtures.enriched("a", TEXT + " A correction.").setTitle("Orrery opens two laboratories"));

        var last = last(scored.readRecordsToList().stream()
                .map(record -> record.value())
                .toList());
        assertThat(last.getRevision()).isEqualTo(2);
        assertThat(last.getChangedFields()).containsExactly("title", "text");
    }

    @Test
    void shouldTakeNewSignalsWithoutANewRevision() {
        pipe(Fixtures.enriched("a", TEXT));
        pipe(Fixtures.enriched("a", TEXT).setSignals(List.of(new Signal("points", 400.0))));

        var records = scored.readValuesToList();
        assertThat(records).hasSize(2);
        assertThat(records.get(1).getRevision()).isEqualTo(1);
        assertThat(records.get(1).getScores().getHot().getValue())
                .isGreaterThan(records.get(0).getScores().getHot().getValue());
    }

    @Test
    void shouldFoldACopyIntoItsOriginalWhicheverComesFirst() {
        pipe(copy("late", "Borealis", 3600));
        pipe(copy("early", "Meridian", 0));

        var last = lastByKey(scored.readKeyValuesToList());
        assertThat(last.get("early").getStory().getRole()).isEqualTo(StoryRole.LEAD);
        assertThat(last.get("late").getStory().getDuplicateOf()).isEqualTo("early");
        assertThat(last.get("late").getStory().getStoryId()).isEqualTo("s-early");
        assertThat(last.get("late").getStory().getFamilies()).isEqualTo(2);
        assertThat(last.get("late").getScores().getQuality().getValue())
                .isLessThan(last.get("early").getScores().getQuality().getValue());
        var told = lastByKey(stories.readKeyValuesToList());
        assertThat(told.get("s-late").getAliasOf()).isEqualTo("s-early");
        assertThat(told.get("s-early").getFamilies()).containsExactly("Borealis", "Meridian");
    }

    @Test
    void shouldTakeAWithdrawnArticleOutOfItsStory() {
        pipe(copy("early", "Meridian", 0));
        pipe(copy("late", "Borealis", 3600));
        enriched.pipeInput("early", null, Fixtures.NOON.plusSeconds(7200));

        var last = lastByKey(scored.readKeyValuesToList());
        assertThat(last).containsKey("early");
        assertThat(last.get("early")).isNull();
        assertThat(last.get("late").getStory().getRole()).isEqualTo(StoryRole.LEAD);
        var told = lastByKey(stories.readKeyValuesToList());
        assertThat(told.get("s-early")).isNull();
        assertThat(told.get("s-late").getLeadArticleId()).isEqualTo("late");
    }

    @Test
    void shouldWithdrawWhatItHoldsNoMore() {
        pipe(Fixtures.enriched("a", TEXT));
        enriched.pipeInput("a", null, Fixtures.NOON.plus(Duration.ofDays(4_000)));

        var last = lastByKey(scored.readKeyValuesToList());
        assertThat(last).containsKey("a");
        assertThat(last.get("a")).isNull();
        assertThat(lastByKey(stories.readKeyValuesToList()).get("s-a")).isNull();
    }

    @Test
    void shouldTakeOnlyWithdrawalsBehindTheEndOfItsRange() {
        stop();
        start(EndOffsets.of(Map.of(0, 2L)));
        pipe(Fixtures.enriched("a", TEXT));
        pipe(Fixtures.enriched("b", "Another text altogether."));
        pipe(Fixtures.enriched("c", "Yet another text."));
        enriched.pipeInput("a", null, Fixtures.NOON.plusSeconds(7200));

        var last = lastByKey(scored.readKeyValuesToList());
        assertThat(last).containsOnlyKeys("a", "b");
        assertThat(last.get("a")).isNull();
        assertThat(last.get("b")).isNotNull();
    }

    @Test
    void shouldEndAlikeWhateverTheOrderOfArrival() {
        var articles = new ArrayList<EnrichedArticle>();
        for (int i = 0; i < 24; i++) {
            articles.add(copy("a" + i, "family" + i % 5, i * 600L)
                    .setTextHash("text-" + i % 3)
                    .build());
        }
        articles.forEach(this::pipe);
        var expected = lastByKey(scored.readKeyValuesToList());
        var expectedStories = lastByKey(stories.readKeyValuesToList());

        for (int seed = 0; seed < 20; seed++) {
            stop();
            start();
            Collections.shuffle(articles, new Random(seed));
            articles.forEach(this::pipe);

            assertThat(lastByKey(scored.readKeyValuesToList())).isEqualTo(expected);
            assertThat(lastByKey(stories.readKeyValuesToList())).isEqualTo(expectedStories);
        }
    }

    @Test
    void shouldTellManyCopiesOnlyFromLevelToLevel() {
        int copies = 200;
        for (int i = 0; i < copies; i++) {
            pipe(copy("a" + String.format("%03d", i), "family" + i, i));
        }

        assertThat(scored.readRecordsToList()).hasSizeLessThan(copies * 12);
    }

    @Test
    void shouldForgetArticlesOnlyAfterTheRetention() {
        pipe(Fixtures.enriched("a", TEXT));
        pipe(Fixtures.enriched("b", "Another text altogether."), Fixtures.NOON.plus(Duration.ofDays(15)));
        pipe(Fixtures.enriched("a", TEXT), Fixtures.NOON.plus(Duration.ofDays(15)));
        assertThat(count("unchanged")).isEqualTo(1);

        pipe(Fixtures.enriched("c", "Yet another text."), Fixtures.NOON.plus(Duration.ofDays(60)));
        pipe(Fixtures.enriched("d", "The last text."), Fixtures.NOON.plus(Duration.ofDays(60)));

        assertThat(driver.getKeyValueStore(RegisterArticle.ARTICLES).get("a")).isNull();
        assertThat(driver.getKeyValueStore(PlaceInStory.CANDIDATES).get("a")).isNull();
        assertThat(driver.getKeyValueStore(RegisterArticle.ARTICLES).get("d")).isNotNull();
    }

    @Test
    void shouldNameEveryNodeAndPinStoresAndInternalTopics() {
        String description = topology(EndOffsets.NONE).build().describe().toString();

        assertThat(description).doesNotContain("KSTREAM-").doesNotContain("KTABLE-");
        assertThat(driver.getAllStateStores().keySet())
                .containsExactlyInAnyOrder(
                        "articles",
                        "article-expiry",
                        "story-candidates",
                        "story-places",
                        "stories-told",
                        "story-candidate-expiry",
                        "last-placements");
        assertThat(topology(EndOffsets.NONE).inputTopics())
                .containsExactly(
                        "news.articles.enriched.v1",
                        "score-test-story-candidates-repartition",
                        "score-test-story-placements-repartition");
    }

    private ScoreTopology topology(EndOffsets ends) {
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

    private static EnrichedArticle.Builder copy(String id, String family, long seconds) {
        Instant time = Fixtures.NOON.plusSeconds(seconds);
        return Fixtures.enriched(id, TEXT)
                .setOutlet(Fixtures.outlet(family + ".example", family))
                .setPublishedAt(time)
                .setEventTime(time);
    }

    private void pipe(EnrichedArticle.Builder article) {
        pipe(article.build());
    }

    private void pipe(EnrichedArticle article) {
        enriched.pipeInput(article.getArticleId(), article, article.getIngestedAt());
    }

    private void pipe(EnrichedArticle.Builder article, Instant recordTime) {
        enriched.pipeInput(article.getArticleId(), article.build(), recordTime);
    }

    private double count(String kind) {
        return meters.counter("bellwether.score.registrations", "kind", kind).count();
    }

    private static <T> T last(List<T> values) {
        return values.get(values.size() - 1);
    }

    private static <V> Map<String, V> lastByKey(List<KeyValue<String, V>> records) {
        var last = new TreeMap<String, V>();
        records.forEach(record -> last.put(record.key, record.value));
        return last;
    }
}
