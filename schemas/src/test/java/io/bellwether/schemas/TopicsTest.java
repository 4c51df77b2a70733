package io.bellwether.schemas;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.bellwether.news.Outlet;
import org.apache.avro.Schema;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TopicsTest {

    private static final Topics TOPICS = Topics.of("news.", "v2", 6);

    @Test
    void shouldShareTheLogBetweenGenerations() {
        assertThat(TOPICS.all())
                .extracting(TopicSpec::name)
                .containsExactly(
                        "news.articles.raw.v1",
                        "news.articles.enriched.v2",
                        "news.articles.scored.v2",
                        "news.stories.v2",
                        "news.cards.v1",
                        "news.budget.v1",
                        "news.feeds.v1",
                        "news.dlq.v2",
                        "news.generations");
    }

    @Test
    void shouldReadTheEnrichedArticlesOfAnotherGenerationAndWriteNone() {
        var scoredOnly = TOPICS.enrichedIn("v1");

        assertThat(scoredOnly.articlesEnriched().name()).isEqualTo("news.articles.enriched.v1");
        assertThat(scoredOnly.own())
                .extracting(TopicSpec::name)
                .containsExactly("news.articles.scored.v2", "news.stories.v2", "news.dlq.v2");
        assertThat(TOPICS.own()).hasSize(4);
    }

    @Test
    void shouldTellWhichGenerationATopicBelongsTo() {
        assertThat(TOPICS.generationOf("news.stories.v7")).contains("v7");
        assertThat(TOPICS.generationOf("news.articles.raw.v1")).isEmpty();
        assertThat(TOPICS.generationOf("other.stories.v7")).isEmpty();
        assertThat(TOPICS.generationOf("news.generations")).isEmpty();
        assertThat(TOPICS.generations().partitions()).isEqualTo(1);
    }

    @Test
    void shouldKeepTheLogForEverAndDeadLettersForThirtyDays() {
        assertThat(TOPICS.articlesRaw().config()).containsEntry("retention.ms", "-1");
        assertThat(TOPICS.dlq().config())
                .containsEntry("retention.ms", "2592000000")
                .containsEntry("message.timestamp.type", "LogAppendTime");
        assertThat(TOPICS.dlq().maxMessageBytes())
                .isGreaterThan(TOPICS.articlesRaw().maxMessageBytes());
        assertThat(TOPICS.articlesScored().config()).containsEntry("cleanup.policy", "compact");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "v0", "V1", "v1/x"})
    void shouldRefuseAGenerationThatIsNone(String generation) {
        assertThatIllegalArgumentException().isThrownBy(() -> Topics.of("news.", generation, 1));
    }

    @Test
    void shouldDocumentEveryRecordOfTheContract() {
        TOPICS.all()
                .forEach(topic -> topic.value()
                        .ifPresent(contract -> assertThat(contract.schema().getDoc())
                                .as(contract.schema().getName())
                                .isNotBlank()));
        assertThat(Outlet.getClassSchema().getFields())
                .allSatisfy(field -> assertThat(field.doc()).isNotBlank());
    }

    @Test
    void shouldGiveEveryFieldOfTheScoredArticleThatCameLaterADefault() {
        Schema scored = TOPICS.articlesScored().value().orElseThrow().schema();

        assertThat(scored.getField("changedFields").hasDefaultValue()).isTrue();
        assertThat(scored.getField("url").hasDefaultValue()).isTrue();
    }
}
