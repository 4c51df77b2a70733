package io.bellwether.score;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.news.Card;
import io.bellwether.news.CardKind;
import io.bellwether.news.CardOutcome;
import io.bellwether.news.CardText;
import io.bellwether.news.EnrichedArticle;
import io.bellwether.news.Provenance;
import io.bellwether.news.ScoreAdjustment;
import io.bellwether.news.ScoredArticle;
import io.bellwether.news.Signal;
import io.bellwether.runtime.EndOffsets;
import io.bellwether.schemas.Fixtures;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.kafka.streams.TestOutputTopic;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CardJoinTest {

    private static final String TEXT = "Orrery will open a laboratory in Halden. It will employ 120 people.";
    private static final EnrichedArticle ARTICLE = Fixtures.enriched("a", TEXT).build();
    private static final Instant LATER = Fixtures.NOON.plusSeconds(60);

    @TempDir
    Path stateDir;

    private ScoreDriver driver;
    private TestOutputTopic<String, ScoredArticle> scored;

    @BeforeEach
    void start() {
        driver = new ScoreDriver(stateDir, EndOffsets.NONE);
        scored = driver.scored();
    }

    @AfterEach
    void stop() {
        driver.close();
    }

    @Test
    void shouldTellTheArticleAgainWithItsCard() {
        driver.pipe(ARTICLE);
        driver.pipe(card("k1", "Deep one").build(), LATER);

        var records = scored.readValuesToList();
        assertThat(records).hasSize(2);
        assertThat(records.get(0).getCard().getProvenance().getKind()).isEqualTo(CardKind.EXTRACTIVE);
        assertThat(title(records.get(1))).isEqualTo("Deep one");
        assertThat(records.get(1).getRevision()).isEqualTo(1);
        assertThat(records.get(1).getStory()).isEqualTo(records.get(0).getStory());
        assertThat(records.get(1).getScores()).isEqualTo(records.get(0).getScores());
    }

    @Test
    void shouldFillWhatTheCardLacksFromTheArticle() {
        var chinese = card("k1", "unused").setEn(null).setZh(text("zh", "深度")).build();
        driver.pipe(ARTICLE);
        driver.pipe(chinese, LATER);

        var card = last().getCard();
        assertThat(card.getZh().getTitle()).isEqualTo("深度");
        assertThat(card.getEn().getTitle()).isEqualTo(ARTICLE.getTitle());
    }

    @Test
    void shouldEndAlikeWhateverComesFirst() {
        List<Runnable> steps = List.of(
                () -> driver.pipe(ARTICLE),
                () -> driver.pipe(card("k1", "First").build(), LATER),
                () -> driver.pipe(
                        card("k2", "Second").setProvenance(answered(60)).build(), LATER.plusSeconds(1)),
                () -> driver.pipe(
                        card("k3", "Of other content").setContentHash("other").build(), LATER),
                () -> driver.pipe(refused("k4"), LATER));
        for (int seed = 0; seed < 12; seed++) {
            stop();
            start();
            var shuffled = new ArrayList<>(steps);
            Collections.shuffle(shuffled, new Random(seed));
            shuffled.forEach(Runnable::run);

            assertThat(title(last())).isEqualTo("Second");
        }
    }

    @Test
    void shouldShowACardOnlyOfThePresentContent() {
        driver.pipe(ARTICLE);
        driver.pipe(card("k1", "Deep one").build(), LATER);
        driver.pipe(Fixtures.enriched("a", TEXT + " A correction.").build(), LATER.plusSeconds(1));

        assertThat(last().getCard().getProvenance().getKind()).isEqualTo(CardKind.EXTRACTIVE);
        driver.pipe(
                card("k2", "Corrected")
                        .setContentHash(contentHash(" A correction."))
                        .build(),
                LATER.plusSeconds(2));
        assertThat(title(last())).isEqualTo("Corrected");
        driver.pipe(ARTICLE, LATER.plusSeconds(3));
        assertThat(title(last())).isEqualTo("Deep one");
    }

    @Test
    void shouldTakeACardBack() {
        driver.pipe(ARTICLE);
        driver.pipe(card("k1", "Deep one").build(), LATER);
        driver.withdraw(card("k1", "Deep one").build(), LATER.plusSeconds(1));

        assertThat(last().getCard().getProvenance().getKind()).isEqualTo(CardKind.EXTRACTIVE);
        assertThat(driver.store(JoinCard.CARDS).get("a")).isNull();
    }

    @Test
    void shouldSayWhenNobodyKnowsWhoseCardWasTakenBack() {
        var letters = driver.deadLetters();
        driver.pipe(ARTICLE);
        driver.pipe(card("k1", "Deep one").build(), LATER);
        driver.withdrawWithoutArticle(card("k1", "Deep one").build(), LATER.plusSeconds(1));

        assertThat(letters.readRecordsToList()).hasSize(1);
        assertThat(title(last())).isEqualTo("Deep one");
    }

    @Test
    void shouldNotTakeACardThatNoChangelogHolds() {
        var letters = driver.deadLetters();
        driver.pipe(ARTICLE);
        driver.pipe(card("k1", "long ".repeat(60_000)).build(), LATER);

        assertThat(letters.readRecordsToList()).hasSize(1);
        assertThat(last().getCard().getProvenance().getKind()).isEqualTo(CardKind.EXTRACTIVE);
    }

    @Test
    void shouldTellNothingWhenNothingIsShownOtherwise() {
        driver.pipe(card("k1", "Before its article").build(), LATER);
        assertThat(scored.isEmpty()).isTrue();
        driver.pipe(ARTICLE);
        assertThat(title(last())).isEqualTo("Before its article");

        driver.pipe(card("k1", "Before its article").build(), LATER.plusSeconds(1));
        driver.pipe(refused("k2"), LATER.plusSeconds(2));
        driver.pipe(card("k3", "Older").setProvenance(answered(-60)).build(), LATER.plusSeconds(3));

        assertThat(scored.isEmpty()).isTrue();
        assertThat(driver.count("bellwether.score.cards", "outcome", "refused_by_policy"))
                .isEqualTo(1);
    }

    @Test
    void shouldServeNoCardOfAWithdrawnArticle() {
        driver.pipe(ARTICLE);
        driver.withdraw("a", LATER);
        driver.pipe(card("k1", "Too late").build(), LATER.plusSeconds(1));

        assertThat(last()).isNull();
    }

    @Test
    void shouldMoveScoresInsideTheBoundAndKeepWhatTheyWere() {
        driver.pipe(ARTICLE);
        var before = last().getScores();
        driver.pipe(
                card("k1", "Deep one")
                        .setAdjustments(List.of(
                                new ScoreAdjustment("impact", 400.0, "Reason", "理由"),
                                new ScoreAdjustment("hot", 10.0, "Reason", "理由"),
                                new ScoreAdjustment("quality", -3.5, "Reason", "理由")))
                        .build(),
                LATER);

        var after = last().getScores();
        assertThat(after.getImpact().getAdjustment()).isEqualTo(15);
        assertThat(after.getImpact().getDeterministic())
                .isEqualTo(before.getImpact().getValue());
        assertThat(after.getImpact().getValue())
                .isGreaterThan(before.getImpact().getValue())
                .isLessThanOrEqualTo(before.getImpact().getValue() + 15);
        assertThat(after.getQuality().getValue())
                .isEqualTo(Math.round((before.getQuality().getValue() - 3.5) * 100) / 100.0);
        assertThat(after.getHot()).isEqualTo(before.getHot());
        assertThat(after.getOverall().getValue())
                .isNotEqualTo(before.getOverall().getValue());
    }

    @Test
    void shouldKeepACardForAsLongAsItsArticleAndNoLonger() {
        driver.pipe(ARTICLE);
        driver.pipe(card("k1", "Deep one").build(), LATER);
        driver.pipe(card("k2", "Of nobody").setArticleId("b").build(), LATER);
        var signals = List.of(new Signal("points", 40.0));
        driver.pipe(Fixtures.enriched("a", TEXT).setSignals(signals).build(), day(10));
        driver.pipe(Fixtures.enriched("c", "Another text.").build(), day(20));
        driver.pipe(card("k3", "Passing").setArticleId("x").build(), LATER);
        assertThat(driver.store(JoinCard.CARDS).get("a")).isNotNull();
        assertThat(driver.store(JoinCard.CARDS).get("b")).isNull();

        driver.pipe(Fixtures.enriched("d", "Yet another text.").build(), day(90));
        driver.pipe(card("k4", "Passing").setArticleId("y").build(), LATER);
        assertThat(driver.store(JoinCard.CARDS).get("a")).isNull();
    }

    private static Instant day(int number) {
        return Fixtures.NOON.plus(Duration.ofDays(number));
    }

    private ScoredArticle last() {
        var records = scored.readValuesToList();
        return records.get(records.size() - 1);
    }

    private static String title(ScoredArticle article) {
        return article.getCard().getEn().getTitle();
    }

    private static String contentHash(String addition) {
        return Fixtures.enriched("a", TEXT + addition).build().getContentHash();
    }

    private static Card.Builder card(String key, String title) {
        return Card.newBuilder()
                .setCardKey(key)
                .setArticleId("a")
                .setContentHash(ARTICLE.getContentHash())
                .setOutcome(CardOutcome.COMPLETE)
                .setEn(text("en", title))
                .setProvenance(answered(0));
    }

    private static Card refused(String key) {
        return card(key, "unused")
                .setOutcome(CardOutcome.REFUSED_BY_POLICY)
                .setOutcomeReason("too short")
                .setEn(null)
                .build();
    }

    private static CardText text(String language, String title) {
        return CardText.newBuilder().setLanguage(language).setTitle(title).build();
    }

    private static Provenance answered(long seconds) {
        return Provenance.newBuilder()
                .setKind(CardKind.MODEL)
                .setModel("m")
                .setCreatedAt(LATER.plusSeconds(seconds))
                .build();
    }
}
