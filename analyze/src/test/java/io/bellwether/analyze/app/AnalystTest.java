package io.bellwether.analyze.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.analyze.card.Articles;
import io.bellwether.analyze.card.CardKey;
import io.bellwether.analyze.policy.Policy;
import io.bellwether.analyze.policy.Thresholds;
import io.bellwether.news.Card;
import io.bellwether.news.CardOutcome;
import io.bellwether.news.ContentType;
import io.bellwether.news.EnrichedArticle;
import io.bellwether.news.Provenance;
import io.bellwether.news.ScoredArticle;
import io.bellwether.news.StoryRole;
import io.bellwether.schemas.ArticleSelection;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class AnalystTest {

    private static final TopicPartition PARTITION = new TopicPartition("scored", 0);
    private static final Policy POLICY =
            new Policy(new Thresholds(0, 0, 0, 40), true, ArticleSelection.ALL, 0, 100_000, Duration.ofDays(3));

    private final MovingClock clock = new MovingClock();
    private final MemoryCards cards = new MemoryCards();
    private final Analyst analyst =
            new Analyst(POLICY, "m", cards, Duration.ofDays(1), new AnalystMetrics(new SimpleMeterRegistry()), clock);
    private long offset;

    @Test
    void shouldRecordWhyThePolicyRefuses() {
        take(scored("a", StoryRole.LEAD, 39));
        take(scored("b", StoryRole.DUPLICATE, 90));

        assertThat(analyst.start(9)).isEmpty();
        assertThat(card("a").getOutcome()).isEqualTo(CardOutcome.REFUSED_BY_POLICY);
        assertThat(card("a").getOutcomeReason()).isEqualTo("Overall is below 40.0");
        assertThat(card("b").getOutcomeReason()).contains("copy");
        assertThat(committable()).isEqualTo(2);
    }

    @Test
    void shouldTakeLeadsFirstThenTheMostImportantThenTheNewestStory() {
        Instant now = clock.instant();
        take(scored("member", StoryRole.MEMBER, 95, now));
        take(scored("older", StoryRole.LEAD, 58, now.minusSeconds(7_200)));
        take(scored("newer", StoryRole.LEAD, 52, now));
        take(scored("great", StoryRole.LEAD, 80, now.minusSeconds(86_400)));

        assertThat(analyst.start(9))
                .extracting(Candidate::articleId)
                .containsExactly("great", "newer", "older", "member");
    }

    @Test
    void shouldStartNoMoreThanIsAllowed() {
        take(scored("a", StoryRole.LEAD, 50));
        take(scored("b", StoryRole.LEAD, 60));

        assertThat(analyst.start(1)).hasSize(1);
        assertThat(analyst.inWork()).isEqualTo(1);
        assertThat(analyst.waiting()).isEqualTo(1);
    }

    @Test
    void shouldCommitUpToTheLowestArticleThatIsNotFinished() {
        take(scored("a", StoryRole.LEAD, 50));
        take(scored("b", StoryRole.LEAD, 90));
        take(scored("c", StoryRole.LEAD, 10));
        Candidate first = analyst.start(1).get(0);

        end(first);

        assertThat(first.articleId()).isEqualTo("b");
        assertThat(committable()).isEqualTo(0);
        end(analyst.start(1).get(0));
        assertThat(committable()).isEqualTo(3);
    }

    @Test
    void shouldAskAboutTheSameContentOnce() {
        take(scored("a", StoryRole.LEAD, 50));
        Candidate candidate = analyst.start(1).get(0);
        take(scored("a", StoryRole.LEAD, 60));
        end(candidate);
        take(scored("a", StoryRole.LEAD, 70));

        assertThat(analyst.start(9)).isEmpty();
        assertThat(committable()).isEqualTo(3);
    }

    @Test
    void shouldAskAnewAboutNewContentAndForgetTheOldThatWaits() {
        take(scored("a", StoryRole.LEAD, 50));
        take(Scored.of(article("a", "Another headline"), StoryRole.LEAD, 50));

        assertThat(analyst.start(9)).hasSize(1);
        assertThat(committable()).isEqualTo(1);
    }

    @Test
    void shouldNotWriteTheCardOfAnArticleThatIsWithdrawnMeanwhile() {
        take(scored("a", StoryRole.LEAD, 50));
        Candidate candidate = analyst.start(1).get(0);
        analyst.take(PARTITION, offset++, "a", null);

        end(candidate);

        assertThat(cards.byKey).isEmpty();
        assertThat(committable()).isEqualTo(2);
    }

    @Test
    void shouldTakeBackTheCardOfAnArticleThatIsWithdrawnLater() {
        take(scored("a", StoryRole.LEAD, 50));
        end(analyst.start(1).get(0));
        assertThat(cards.byKey).hasSize(1);

        analyst.take(PARTITION, offset++, "a", null);

        assertThat(cards.byKey).isEmpty();
    }

    @Test
    void shouldLetArticlesWaitWhileTheServerCannotBeAsked() {
        take(scored("a", StoryRole.LEAD, 50));
        analyst.take(new CardResult.SetBack(analyst.start(1).get(0), "down", Duration.ofMinutes(5)));

        assertThat(analyst.start(9)).isEmpty();
        assertThat(analyst.waiting()).isEqualTo(1);
        assertThat(committable()).isEqualTo(0);

        clock.now = clock.now.plus(Duration.ofMinutes(6));
        assertThat(analyst.start(9)).hasSize(1);
    }

    @Test
    void shouldGiveUpAnArticleThatOnlyComesBackWhileOthersAreAnswered() {
        take(scored("bad", StoryRole.LEAD, 50));
        for (int i = 0; i < 3; i++) {
            Candidate bad = analyst.start(1).get(0);
            assertThat(bad.articleId()).isEqualTo("bad");
            setBack(bad);
            take(scored("good" + i, StoryRole.LEAD, 50));
            if (i < 2) {
                end(analyst.start(1).get(0));
            }
        }

        analyst.write();
        assertThat(card("bad").getOutcome()).isEqualTo(CardOutcome.FAILED);
        assertThat(card("bad").getOutcomeReason()).isEqualTo("down");
    }

    @Test
    void shouldGiveUpWhenPatienceEnds() {
        take(scored("a", StoryRole.LEAD, 50));
        setBack(analyst.start(1).get(0));
        clock.now = clock.now.plus(Duration.ofHours(25));
        setBack(analyst.start(1).get(0));

        analyst.write();
        assertThat(card("a").getOutcome()).isEqualTo(CardOutcome.FAILED);
    }

    private void setBack(Candidate candidate) {
        analyst.take(new CardResult.SetBack(candidate, "down", Duration.ofSeconds(1)));
        clock.now = clock.now.plusSeconds(2);
    }

    private void end(Candidate candidate) {
        Card card = NoCard.of(candidate, CardOutcome.COMPLETE, "");
        analyst.take(new CardResult.Ended(
                candidate,
                Card.newBuilder(card)
                        .setProvenance(Provenance.newBuilder(card.getProvenance())
                                .setModel("m")
                                .build())
                        .build()));
        clock.now = clock.now.plusSeconds(1);
        analyst.write();
    }

    private Card card(String articleId) {
        return cards.byKey.get(CardKey.of(article(articleId, Articles.TITLE).getContentHash(), "m"));
    }

    private long committable() {
        analyst.write();
        return analyst.toCommit().get(PARTITION).offset();
    }

    private void take(ScoredArticle article) {
        analyst.take(PARTITION, offset++, article.getArticleId(), article);
        analyst.write();
    }

    private static ScoredArticle scored(String articleId, StoryRole role, double overall) {
        return Scored.of(article(articleId, Articles.TITLE), role, overall);
    }

    private static ScoredArticle scored(String articleId, StoryRole role, double overall, Instant lastReport) {
        return Scored.of(article(articleId, Articles.TITLE), role, overall, lastReport);
    }

    /** The id is in the text, so that no two have the same content. */
    private static EnrichedArticle article(String articleId, String title) {
        return Articles.of(articleId, title, Articles.TEXT + "\n\n" + articleId, ContentType.TEXT);
    }

    private static final class MovingClock extends Clock {

        private Instant now = Instant.parse("2026-03-06T10:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
