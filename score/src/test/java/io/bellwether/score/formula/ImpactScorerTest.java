package io.bellwether.score.formula;

import static io.bellwether.score.formula.HotScorerTest.part;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.news.EnrichedArticle;
import io.bellwether.news.HeadlineSignals;
import io.bellwether.news.KeyFigure;
import io.bellwether.news.Outlet;
import io.bellwether.news.Score;
import io.bellwether.news.ScoreCap;
import io.bellwether.news.ScoreComponent;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImpactScorerTest {

    private final ScoringConfig config = ScoringConfig.defaults();
    private final QualityScorer quality = new QualityScorer(config);
    private final ImpactScorer scorer = new ImpactScorer(config);

    @Test
    void shouldRateBothLanguagesAlike() {
        assertThat(score(Articles.chinese()).getValue())
                .isCloseTo(score(Articles.english()).getValue(), within(3.0));
    }

    @ParameterizedTest
    @CsvSource({
        "4500000000, USD, about 4.5 billion US dollars, 约合 45 亿美元",
        "32000000, CNY, about 4.38 million US dollars, 约合 438.39 万美元",
        "1200000000000, JPY, about 7.65 billion US dollars, 约合 76.46 亿美元"
    })
    void shouldTurnMoneyIntoDollars(double value, String code, String en, String zh) {
        ScoreComponent figures = figure(value, code);

        assertThat(figures.getReason().getEn()).contains(en);
        assertThat(figures.getReason().getZh()).contains(zh);
    }

    @Test
    void shouldRateFiguresOnTheScaleOfTheirKind() {
        assertThat(figure(1e8, "USD").getValue()).isEqualTo(50);
        assertThat(figure(1e5, "people").getValue()).isCloseTo(57.14, within(0.01));
        assertThat(figure(100, "percent").getValue()).isEqualTo(60);
        assertThat(figure(-1e8, "USD").getValue()).isEqualTo(50);
        assertThat(figure(1e8, "kg").getRaw()).isNull();
        assertThat(figure(Double.NaN, "USD").getValue()).isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "EU lawmakers pass bill: new rules for chatbots, law or regulation",
        "全国人大常委会通过新法律, law or regulation",
        "Robot maker lays off 300 engineers, layoffs",
        "某机器人公司宣布裁员三百人, layoffs",
        "Cloud outage takes shops offline, an outage",
        "云服务宕机影响多家商店, an outage",
        "Start-up raises $30 million, funding or a listing",
        "初创公司完成三千万美元融资, funding or a listing",
        "Lab unveils new model, a release",
        "实验室推出新一代系统, a release",
        "Earthquake kills dozens, a disaster",
        "地震已致数十人遇难, a disaster"
    })
    void shouldTellTheKindOfHappening(String title, String kind) {
        EnrichedArticle.Builder article = Articles.english().setTitle(title).setKeySentences(List.of());

        assertThat(part(score(article), ScorePart.HAPPENING).getReason().getEn())
                .startsWith("About " + kind);
    }

    @Test
    void shouldNotFindWordsInsideWords() {
        EnrichedArticle.Builder article =
                Articles.english().setTitle("Warsaw lawn shipshape").setKeySentences(List.of());

        assertThat(part(score(article), ScorePart.HAPPENING).getRaw()).isNull();
    }

    @Test
    void shouldCountWordsOfTheHeadlineForMore() {
        EnrichedArticle inTitle = Articles.english().build();
        EnrichedArticle inBody = Articles.english().setTitle("Harbour Chips").build();

        assertThat(part(score(inBody), ScorePart.HAPPENING).getRaw())
                .isCloseTo(0.7 * part(score(inTitle), ScorePart.HAPPENING).getRaw(), within(1e-9));
    }

    @Test
    void shouldCapWhatIsNotCredible() {
        EnrichedArticle bait = Articles.english()
                .setHeadline(new HeadlineSignals(0.95, 0.0, 0.9, List.of("curiosity-gap")))
                .setOutlet(new Outlet("o", null, null, null, null, 4))
                .build();

        assertThat(score(bait).getCaps()).extracting(ScoreCap::getName).containsExactly("clickbait", "uncorroborated");
        assertThat(score(Articles.titleOnly().build()).getCaps())
                .extracting(ScoreCap::getName)
                .containsExactly("low-quality", "uncorroborated");
    }

    @Test
    void shouldTrustWhatTwoFamiliesReport() {
        EnrichedArticle unknown = Articles.english()
                .setOutlet(new Outlet("o", null, null, null, null, null))
                .build();
        var reports = List.of(new FamilyReport("o", null, Articles.NOON), new FamilyReport("p", null, Articles.NOON));
        var facts = new StoryFacts(reports, Articles.NOON, Articles.NOON, 2, List.of(), 1);

        Score score = scorer.score(unknown, facts, quality.score(unknown, Originality.original()));

        assertThat(score.getCaps()).isEmpty();
    }

    @Test
    @Timeout(value = 5, unit = TimeUnit.SECONDS)
    void shouldTakeTimeLinearInAHostileTitle() {
        EnrichedArticle.Builder article = Articles.english().setTitle("a 收".repeat(2_000_000));

        assertThat(score(article).getValue()).isBetween(0.0, 100.0);
    }

    private ScoreComponent figure(double value, String unit) {
        EnrichedArticle.Builder article = Articles.english();
        KeyFigure figure = Articles.figure(article.getText(), "12,000 employees", value, unit);
        return part(score(article.setKeyData(List.of(figure))), ScorePart.FIGURES);
    }

    private Score score(EnrichedArticle.Builder article) {
        return score(article.build());
    }

    private Score score(EnrichedArticle article) {
        return scorer.score(article, StoryFacts.single(article), quality.score(article, Originality.original()));
    }
}
