package io.bellwether.score.story;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.news.WeightedTerm;
import io.bellwether.news.state.StoryCandidate;
import io.bellwether.schemas.TrustedRecords;
import java.util.List;
import org.junit.jupiter.api.Test;

class CrossLanguageTest {

    static {
        TrustedRecords.trust();
    }

    private static final long DAY = 86_400_000;

    @Test
    void shouldTakeArticlesWithManySharedTermsForOneStory() {
        var one = article("a", 0, "cargo", "ship", "fire", "harbour");

        assertThat(CrossLanguage.logOdds(one, article("b", 0, "cargo", "ship", "fire", "quay")))
                .isPositive();
        assertThat(CrossLanguage.logOdds(one, article("b", 0, "bank", "rate", "inflation", "fire")))
                .isNotPositive();
    }

    @Test
    void shouldDoubtWithEveryDayBetween() {
        var one = article("a", 0, "cargo", "ship");
        var sameDay = CrossLanguage.logOdds(one, article("b", 0, "cargo", "ship"));

        assertThat(CrossLanguage.logOdds(one, article("b", DAY, "cargo", "ship")))
                .isLessThan(sameDay);
        assertThat(CrossLanguage.logOdds(article("b", DAY, "cargo", "ship"), one))
                .isLessThan(sameDay);
        assertThat(CrossLanguage.logOdds(one, article("b", 1_000 * DAY, "cargo", "ship")))
                .isEqualTo(SameStory.NOTHING);
    }

    private static StoryFeatures article(String id, long time, String... terms) {
        float weight = (float) Math.sqrt(1.0 / terms.length);
        return StoryFeatures.of(StoryCandidate.newBuilder()
                .setArticleId(id)
                .setSequence(1)
                .setDated(true)
                .setEventTime(time)
                .setShared(SparseVector.compact(List.of(terms).stream()
                        .map(term -> new WeightedTerm(term, weight))
                        .toList()))
                .build());
    }
}
