package io.bellwether.score.formula;

import static io.bellwether.score.formula.HotScorerTest.part;
import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.news.EnrichedArticle;
import io.bellwether.news.LanguageGuess;
import io.bellwether.news.Score;
import io.bellwether.score.formula.lexicon.ScoringLexicons;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ToldTest {

    private final ScoringConfig config = ScoringConfig.defaults();

    @ParameterizedTest
    @CsvSource({
        "en, Bank fails and thousands lose their savings, Bank fails in second season of drama",
        "en, Merger of two grocers agreed, Grocer denies merger",
        "en, Data breach at a hospital group, Column: my year without a data breach",
        "zh, 银行倒闭储户取款难, 电视剧讲述银行倒闭",
        "zh, 两家超市合并, 超市否认合并",
        "zh, 工厂爆炸, 工厂举行爆炸演练"
    })
    void shouldWeighLessWhenTheTellingSaysSo(String language, String plain, String told) {
        assertThat(happening(language, told)).isLessThan(happening(language, plain));
    }

    @Test
    void shouldLeaveHarmAtASportsGroundAlmostWhole() {
        double crush = happening("en", "Stampede at football final kills 120");
        double plain = happening("en", "Stampede kills 120");

        assertThat(crush).isGreaterThan(0.8 * plain);
    }

    @Test
    void shouldSayWhyInBothLanguages() {
        Score impact = impact("en", "Bank fails in second season of drama");

        assertThat(part(impact, ScorePart.HAPPENING).getReason().getEn())
                .endsWith(" Counts for less: told as fiction or a show (“second season”).");
        assertThat(part(impact, ScorePart.HAPPENING).getReason().getZh()).endsWith("有所折减：虚构作品或演出（“second season”）。");
    }

    @Test
    void shouldNotTakeAViralInfectionForGossip() {
        EnrichedArticle article = article("en", "Viral infection spreads in three cities");

        assertThat(Told.of(article, ScoringLexicons.bundled().framings())).isEqualTo(Told.PLAINLY);
    }

    private double happening(String language, String title) {
        return part(impact(language, title), ScorePart.HAPPENING).getValue();
    }

    private Score impact(String language, String title) {
        EnrichedArticle article = article(language, title);
        Score quality = new QualityScorer(config).score(article, Originality.original());
        return new ImpactScorer(config).score(article, StoryFacts.single(article), quality);
    }

    private static EnrichedArticle article(String language, String title) {
        return Articles.english()
                .setTitle(title)
                .setLanguage(new LanguageGuess(language, 1.0))
                .setKeySentences(List.of())
                .build();
    }
}
