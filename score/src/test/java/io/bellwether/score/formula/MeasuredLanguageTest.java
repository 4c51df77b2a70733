package io.bellwether.score.formula;

import static io.bellwether.score.formula.HotScorerTest.part;
import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.news.EnrichedArticle;
import io.bellwether.news.LanguageGuess;
import io.bellwether.news.ScoreComponent;
import io.bellwether.news.Span;
import io.bellwether.news.TextStatistics;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class MeasuredLanguageTest {

    private final QualityScorer scorer = new QualityScorer(ScoringConfig.defaults());

    @Test
    void shouldCiteTheWordsInBothLanguages() {
        ScoreComponent english = language("en", "The rule may cost jobs. Critics slammed it. It suggests roughly 40.");
        ScoreComponent chinese = language("zh", "新规可能影响就业。网友怒斥该规定。据估计约有四十家。");

        assertThat(english.getReason().getEn())
                .isEqualTo("3 words that bound a claim (“may”, “suggests”, “roughly”), 1 charged word (“slammed”).");
        assertThat(chinese.getReason().getZh()).isEqualTo("限定性用词 2 处（“可能”、“据估计”），情绪化用词 1 处（“怒斥”）。");
    }

    @Test
    void shouldPointAtWhatIsCharged() {
        String text = "The rule may cost jobs. Critics slammed it.";

        assertThat(language("en", text).getEvidence())
                .containsExactly(new Span(text.indexOf("slammed"), text.indexOf("slammed") + "slammed".length()));
    }

    @Test
    void shouldGiveHalfToPlainReporting() {
        ScoreComponent plain = language("en", "The council met on Monday.");

        assertThat(plain.getValue()).isEqualTo(50);
    }

    @Property(tries = 200)
    void shouldRiseWithBoundedAndFallWithChargedClaims(
            @ForAll @IntRange(max = 30) int bounding,
            @ForAll @IntRange(max = 30) int charged,
            @ForAll boolean chinese) {
        double before = value(bounding, charged, chinese);

        assertThat(value(bounding + 1, charged, chinese)).isGreaterThanOrEqualTo(before);
        assertThat(value(bounding, charged + 1, chinese)).isLessThanOrEqualTo(before);
    }

    private double value(int bounding, int charged, boolean chinese) {
        String text = chinese
                ? "会议周一举行。" + "可能。".repeat(bounding) + "怒斥。".repeat(charged)
                : "The council met. " + "perhaps. ".repeat(bounding) + "slammed. ".repeat(charged);
        return language(chinese ? "zh" : "en", text).getValue();
    }

    private ScoreComponent language(String code, String text) {
        EnrichedArticle article = Articles.english()
                .setTitle("")
                .setText(text)
                .setLanguage(new LanguageGuess(code, 1.0))
                .setStatistics(new TextStatistics(400, 400, 3, 1, 1))
                .build();
        return part(scorer.score(article, Originality.original()), ScorePart.LANGUAGE);
    }
}
