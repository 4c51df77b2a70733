package io.bellwether.score.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.news.BilingualText;
import io.bellwether.news.EnrichedArticle;
import io.bellwether.news.Score;
import io.bellwether.news.ScoreCap;
import io.bellwether.news.ScoreComponent;
import io.bellwether.news.Span;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for every score of every input. */
class ScorePropertiesTest {

    private static final Pattern CITED = Pattern.compile("“[^”]*”");
    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern LATIN = Pattern.compile("\\p{IsLatin}");

    private final ScoringConfig config = ScoringConfig.defaults();
    private final QualityScorer quality = new QualityScorer(config);
    private final ImpactScorer impact = new ImpactScorer(config);
    private final StoryParts storyParts = new StoryParts(config);
    private final HotScorer hot = new HotScorer(config);
    private final OverallScorer overall = new OverallScorer(config);

    @Provide
    Arbitrary<EnrichedArticle> articles() {
        return HostileArticles.articles();
    }

    @Provide
    Arbitrary<StoryFacts> facts() {
        return HostileArticles.facts();
    }

    @Provide
    Arbitrary<Double> numbers() {
        return HostileArticles.numbers();
    }

    @Property(tries = 500)
    void shouldStayWithinBounds(
            @ForAll("articles") EnrichedArticle article,
            @ForAll("facts") StoryFacts facts,
            @ForAll("numbers") double share) {
        for (Score score : all(article, facts, share)) {
            assertThat(score.getValue()).isBetween(0.0, 100.0);
            for (ScoreComponent component : score.getComponents()) {
                assertThat(component.getValue()).isBetween(0.0, 100.0);
                assertThat(component.getContribution()).isBetween(0.0, 100.0);
                assertThat(component.getRaw() == null || Double.isFinite(component.getRaw()))
                        .isTrue();
            }
        }
    }

    @Property(tries = 500)
    void shouldBeTheSumOfItsContributionsUnderItsCaps(
            @ForAll("articles") EnrichedArticle article,
            @ForAll("facts") StoryFacts facts,
            @ForAll("numbers") double share) {
        for (Score score : all(article, facts, share)) {
            double sum = 0;
            double weights = 0;
            for (ScoreComponent component : score.getComponents()) {
                sum += component.getContribution();
                weights += component.getWeight();
            }
            double limit = score.getCaps().stream()
                    .mapToDouble(ScoreCap::getLimit)
                    .min()
                    .orElse(100);

            assertThat(score.getValue()).isCloseTo(Math.min(Math.min(sum, 100), limit), within(1e-9));
            for (ScoreComponent component : score.getComponents()) {
                double exact = component.getWeight() * component.getValue() / weights;
                assertThat(component.getContribution()).isCloseTo(exact, within(0.005 + 1e-9));
            }
        }
    }

    @Property(tries = 500)
    void shouldSayWhyInBothLanguages(
            @ForAll("articles") EnrichedArticle article,
            @ForAll("facts") StoryFacts facts,
            @ForAll("numbers") double share) {
        for (Score score : all(article, facts, share)) {
            Stream.concat(
                            score.getComponents().stream().map(ScoreComponent::getReason),
                            score.getCaps().stream().map(ScoreCap::getReason))
                    .forEach(ScorePropertiesTest::assertBilingual);
        }
    }

    @Property(tries = 500)
    void shouldPointIntoTheText(@ForAll("articles") EnrichedArticle article, @ForAll("facts") StoryFacts facts) {
        for (Score score : all(article, facts, 1)) {
            for (ScoreComponent component : score.getComponents()) {
                assertThat(component.getEvidence()).hasSizeLessThanOrEqualTo(8).doesNotHaveDuplicates();
                for (Span span : component.getEvidence()) {
                    assertThat(span.getStart()).isBetween(0, span.getEnd() - 1);
                    assertThat(span.getEnd()).isBetween(1, article.getText().length());
                }
            }
        }
    }

    @Property(tries = 300)
    void shouldScoreAloneAndThenInStoryAsIfAtOnce(
            @ForAll("articles") EnrichedArticle article,
            @ForAll("facts") StoryFacts facts,
            @ForAll("numbers") double share) {
        var originality = new Originality(share, "other");
        Score qualityAlone = quality.score(article, Originality.original());
        Score impactAlone = impact.score(article, StoryFacts.single(article), qualityAlone);

        Score qualityInStory = storyParts.quality(qualityAlone, originality);
        Score impactInStory = storyParts.impact(
                impactAlone, storyParts.storySize(facts), facts.reports().size(), qualityInStory, article.getOutlet());

        Score atOnce = quality.score(article, originality);
        assertThat(qualityInStory.getValue()).isEqualTo(atOnce.getValue());
        assertThat(impactInStory).isEqualTo(impact.score(article, facts, atOnce));
    }

    private List<Score> all(EnrichedArticle article, StoryFacts facts, double share) {
        Score ofQuality = quality.score(article, new Originality(share, share > 0.5 ? null : "copied"));
        Score ofImpact = impact.score(article, facts, ofQuality);
        Score ofHot = hot.score(facts).hot();
        return List.of(ofQuality, ofImpact, ofHot, overall.score(ofHot, ofQuality, ofImpact));
    }

    private static void assertBilingual(BilingualText reason) {
        String en = CITED.matcher(reason.getEn()).replaceAll("");
        String zh = CITED.matcher(reason.getZh()).replaceAll("");

        assertThat(en).isNotBlank().doesNotContainPattern(HAN).endsWith(".");
        assertThat(zh).isNotBlank().doesNotContainPattern(LATIN).endsWith("。").containsPattern(HAN);
        assertThat(reason.getEn() + reason.getZh()).doesNotContain("\n").doesNotContain("NaN");
    }
}
