package io.bellwether.cli.compare;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.news.LanguageGuess;
import io.bellwether.news.Score;
import io.bellwether.news.ScoredArticle;
import io.bellwether.news.Scores;
import io.bellwether.news.Signal;
import java.util.List;
import org.junit.jupiter.api.Test;

class FieldDifferencesTest {

    @Test
    void shouldFindNothingInEqualRecords() {
        assertThat(FieldDifferences.between(
                        Scored.article("a", "s-a", 10).build(),
                        Scored.article("a", "s-a", 10).build()))
                .isEmpty();
    }

    @Test
    void shouldNameEveryFieldThatDiffers() {
        var before = Scored.article("a", "s-a", 10).build();
        var after = ScoredArticle.newBuilder(before)
                .setTitle("Another")
                .setUrl("https://wire.example/a")
                .setLanguage(new LanguageGuess("zh", 0.9))
                .setSignals(List.of(new Signal("points", 3.0)))
                .build();

        assertThat(FieldDifferences.between(before, after))
                .containsExactly("language.code", "language.confidence", "signals", "title", "url");
    }

    @Test
    void shouldNamePartsOfAScoreAndCountItemsOfAListTogether() {
        var before =
                Scored.article("a", "s-a", 10).setSignals(Scored.signals(1, 2)).build();
        var after =
                Scored.article("a", "s-a", 12).setSignals(Scored.signals(3, 4)).build();

        assertThat(FieldDifferences.between(before, after))
                .containsExactly(
                        "scores.impact.components[figures].contribution",
                        "scores.impact.components[figures].reason.en",
                        "scores.impact.components[figures].value",
                        "scores.impact.value",
                        "signals[].value");
    }

    @Test
    void shouldTakeAnotherSetOfPartsAsOneDifference() {
        var before = Scored.article("a", "s-a", 10).build();
        var impact = Score.newBuilder(before.getScores().getImpact())
                .setComponents(List.of(Scored.part("prominence", 10)))
                .build();
        var after = ScoredArticle.newBuilder(before)
                .setScores(
                        Scores.newBuilder(before.getScores()).setImpact(impact).build())
                .build();

        assertThat(FieldDifferences.between(before, after)).containsExactly("scores.impact.components");
    }
}
