package io.bellwether.score.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.bellwether.news.EnrichedArticle;
import io.bellwether.news.Score;
import io.bellwether.news.Scores;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReweightingTest {

    private final ScoringConfig config = ScoringConfig.defaults();

    @Test
    void shouldRepeatTheStoredOverallUnderTheSameWeights() {
        Scores scores = scores(config);

        assertThat(Reweighting.overall(scores, 30, 30, 40))
                .isEqualTo(scores.getOverall().getValue());
        assertThat(Reweighting.overall(scores, 0, 7, 0))
                .isEqualTo(scores.getQuality().getValue());
    }

    @Test
    void shouldGiveWhatScoringWithThoseWeightsGives() {
        var changed = config.withWeights(Map.of(ScorePart.LENGTH, 50.0, ScorePart.OUTLET, 0.0));

        Score reweighted =
                Reweighting.reweight(scores(config).getQuality(), Map.of("length", 50.0, "outlet-tier", 0.0));

        assertThat(reweighted).isEqualTo(scores(changed).getQuality());
    }

    @Test
    void shouldKeepCapsAndAdjustment() {
        EnrichedArticle title = Articles.titleOnly().build();
        Score capped = new QualityScorer(config).score(title, Originality.original());
        Score adjusted = new Score(10.0, capped.getComponents(), capped.getCaps(), 10.0, null, null);

        Score reweighted = Reweighting.reweight(adjusted, Map.of("headline-honesty", 1_000.0));

        assertThat(reweighted.getValue()).isEqualTo(20);
        assertThat(reweighted.getAdjustment()).isEqualTo(10);
        assertThat(reweighted.getCaps()).isEqualTo(capped.getCaps());
    }

    @Test
    void shouldRejectWeightsThatMakeNoScore() {
        Scores scores = scores(config);

        assertThatIllegalArgumentException().isThrownBy(() -> Reweighting.overall(scores, 0, 0, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> Reweighting.overall(scores, -1, 1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> Reweighting.overall(scores, Double.NaN, 1, 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Reweighting.reweight(scores.getHot(), Map.of("b", 1.0, "a", 1.0)))
                .withMessage("no such component: a, b");
    }

    static Scores scores(ScoringConfig config) {
        EnrichedArticle article = Articles.english().build();
        var facts = StoryFacts.single(article);
        HotResult hot = new HotScorer(config).score(facts);
        Score quality = new QualityScorer(config).score(article, Originality.original());
        Score impact = new ImpactScorer(config).score(article, facts, quality);
        return new Scores(
                hot.hot(),
                quality,
                impact,
                new OverallScorer(config).score(hot.hot(), quality, impact),
                hot.heat().orElse(null),
                facts.lastReport(),
                config.version());
    }
}
