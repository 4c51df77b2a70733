package io.bellwether.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.news.EnrichedArticle;
import io.bellwether.news.ScoredArticle;
import io.bellwether.news.Signal;
import io.bellwether.news.Story;
import io.bellwether.news.StoryRole;
import io.bellwether.runtime.EndOffsets;
import io.bellwether.schemas.Fixtures;
import io.bellwether.schemas.Topics;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.streams.TestOutputTopic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScoreTopologyTest {

    private static final String TEXT = "Orrery will open a laboratory in Halden. It will employ 120 people.";
    private static final Topics TOPICS = Topics.of("news.", "v1", 3);

    @TempDir
    Path stateDir;

    private ScoreDriver driver;
    private TestOutputTopic<String, ScoredArticle> scored;
    private TestOutputTopic<String, Story> stories;

    @BeforeEach
    void start() {
        start(EndOffsets.NONE);
    }

    private void start(EndOffsets ends) {
        driver = new ScoreDriver(stateDir, ends);
        scored = driver.scored();
        stories = driver.stories();
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

        var last = ScoreDriver.lastByKey(scored.readKeyValuesToList());
        assertThat(last.get("early").getStory().getRole()).isEqualTo(StoryRole.LEAD);
        assertThat(last.get("late").getStory().getDuplicateOf()).isEqualTo("early");
        assertThat(last.get("late").getStory().getStoryId()).isEqualTo("s-early");
        assertThat(last.get("late").getStory().getFamilies()).isEqualTo(2);
        assertThat(last.get("late").getScores().getQuality().getValue())
                .isLessThan(last.get("early").getScores().getQuality().getValue());
        var told = ScoreDriver.lastByKey(stories.readKeyValuesToList());
        assertThat(told.get("s-late").getAliasOf()).isEqualTo("s-early");
        assertThat(told.get("s-early").getFamilies()).containsExactly("Borealis", "Meridian");
    }

    @Test
    void shouldTakeAWithdrawnArticleOutOfItsStory() {
        pipe(copy("early", "Meridian", 0));
        pipe(copy("late", "Borealis", 3600));
        driver.withdraw("early", Fixtures.NOON.plusSeconds(7200));

        var last = ScoreDriver.lastByKey(scored.readKeyValuesToList());
        assertThat(last).containsKey("early");
        assertThat(last.get("early")).isNull();
        assertThat(last.get("late").getStory().getRole()).isEqualTo(StoryRole.LEAD);
        var told = ScoreDriver.lastByKey(stories.readKeyValuesToList());
        assertThat(told.get("s-early")).isNull();
        assertThat(told.get("s-late").getLeadArticleId()).isEqualTo("late");
    }

    @Test
    void shouldWithdrawWhatItHoldsNoMore() {
        pipe(Fixtures.enriched("a", TEXT));
        driver.withdraw("a", Fixtures.NOON.plus(Duration.ofDays(4_000)));

        var last = ScoreDriver.lastByKey(scored.readKeyValuesToList());
        assertThat(last).containsKey("a");
        assertThat(last.get("a")).isNull();
        assertThat(ScoreDriver.lastByKey(stories.readKeyValuesToList()).get("s-a"))
                .isNull();
    }

    @Test
    void shouldTakeOnlyWithdrawalsBehindTheEndOfItsRange() {
        stop();
        start(EndOffsets.of(Map.of(0, 2L)));
        pipe(Fixtures.enriched("a", TEXT));
        pipe(Fixtures.enriched("b", "Another text altogether."));
        pipe(Fixtures.enriched("c", "Yet another text."));
        driver.withdraw("a", Fixtures.NOON.plusSeconds(7200));

        var last = ScoreDriver.lastByKey(scored.readKeyValuesToList());
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
        articles.forEach(driver::pipe);
        var expected = ScoreDriver.lastByKey(scored.readKeyValuesToList());
        var expectedStories = ScoreDriver.lastByKey(stories.readKeyValuesToList());

        for (int seed = 0; seed < 20; seed++) {
            stop();
            start();
            Collections.shuffle(articles, new Random(seed));
            articles.forEach(driver::pipe);

            assertThat(ScoreDriver.lastByKey(scored.readKeyValuesToList())).isEqualTo(expected);
            assertThat(ScoreDriver.lastByKey(stories.readKeyValuesToList())).isEqualTo(expectedStories);
        }
    }

    @Test
    void shouldNeverTellWithATimeBeforeTheLast() {
        pipe(copy("late", "Borealis", 3600), Fixtures.NOON.plusSeconds(7200));
        pipe(copy("early", "Meridian", 0), Fixtures.NOON.plusSeconds(60));
        pipe(copy("other", "Cassini", 60), Fixtures.NOON.plusSeconds(3600));

        assertThat(scored.readRecordsToList())
                .hasSizeGreaterThan(3)
                .extracting(record -> record.getRecordTime())
                .containsOnly(Fixtures.NOON.plusSeconds(7200));
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

        assertThat(driver.store(RegisterArticle.ARTICLES).get("a")).isNull();
        assertThat(driver.store(PlaceInStory.CANDIDATES).get("a")).isNull();
        assertThat(driver.store(RegisterArticle.ARTICLES).get("d")).isNotNull();
    }

    @Test
    void shouldNameEveryNodeAndPinStoresAndInternalTopics() {
        var topology = driver.topology();
        String description = topology.build().describe().toString();

        assertThat(description).doesNotContain("KSTREAM-").doesNotContain("KTABLE-");
        assertThat(driver.storeNames())
                .containsExactlyInAnyOrder(
                        "articles",
                        "article-expiry",
                        "article-cards",
                        "card-expiry",
                        "story-candidates",
                        "story-places",
                        "stories-told",
                        "story-candidate-expiry",
                        "last-placements");
        assertThat(topology.inputTopics())
                .containsExactly(
                        "news.articles.enriched.v1",
                        "news.cards.v1",
                        "score-test-article-cards-repartition",
                        "score-test-story-candidates-repartition",
                        "score-test-story-placements-repartition");
    }

    private static EnrichedArticle.Builder copy(String id, String family, long seconds) {
        Instant time = Fixtures.NOON.plusSeconds(seconds);
        return Fixtures.enriched(id, TEXT)
                .setOutlet(Fixtures.outlet(family + ".example", family))
                .setPublishedAt(time)
                .setEventTime(time);
    }

    private void pipe(EnrichedArticle.Builder article) {
        driver.pipe(article.build());
    }

    private void pipe(EnrichedArticle.Builder article, Instant recordTime) {
        driver.pipe(article.build(), recordTime);
    }

    private double count(String kind) {
        return driver.count("bellwether.score.registrations", "kind", kind);
    }

    private static <T> T last(List<T> values) {
        return values.get(values.size() - 1);
    }
}
