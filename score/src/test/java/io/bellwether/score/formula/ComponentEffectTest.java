package io.bellwether.score.formula;

import static io.bellwether.score.formula.HotScorerTest.part;
import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.news.EnrichedArticle;
import io.bellwether.news.EventTimeOrigin;
import io.bellwether.news.Extraction;
import io.bellwether.news.HeadlineSignals;
import io.bellwether.news.Outlet;
import io.bellwether.news.Score;
import io.bellwether.news.TextStatistics;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every component moves its score. */
class ComponentEffectTest {

    private final ScoringConfig config = ScoringConfig.defaults();

    static Stream<Arguments> changes() {
        return Stream.of(
                change(ScorePart.COMPLETENESS, a -> a.setExtraction(new Extraction("x", 0.5, List.of(), List.of()))),
                change(ScorePart.LENGTH, a -> a.setStatistics(new TextStatistics(900, 41, 5, 2, 5))),
                change(ScorePart.EVIDENCE, a -> a.setStatistics(new TextStatistics(270, 55, 5, 2, 1))),
                change(ScorePart.QUOTES, a -> a.setQuotes(List.of())),
                change(ScorePart.BYLINE, a -> a.setEventTimeOrigin(EventTimeOrigin.INGESTED_IMPLAUSIBLE_TIME)),
                change(ScorePart.HEADLINE, a -> a.setHeadline(new HeadlineSignals(0.6, 0.0, 0.9, List.of()))),
                change(ScorePart.READABILITY, a -> a.setStatistics(new TextStatistics(270, 55, 1, 2, 1))),
                change(ScorePart.LANGUAGE, a -> a.setTitle("Harbour Chips slams Tidal Robotics")),
                change(ScorePart.PARAGRAPHS, a -> a.setStatistics(new TextStatistics(270, 55, 5, 5, 5))),
                change(ScorePart.OUTLET, a -> a.setOutlet(new Outlet("o", null, null, null, null, 3))),
                change(ScorePart.PROMINENCE, a -> a.setEntities(a.getEntities().subList(4, 5))),
                change(ScorePart.FIGURES, a -> a.setKeyData(a.getKeyData().subList(1, 3))),
                change(ScorePart.HAPPENING, a -> a.setTitle("Harbour Chips").setKeySentences(List.of())),
                change(ScorePart.SECTORS, a -> a.setTags(a.getTags().subList(0, 1))),
                change(ScorePart.REGIONS, a -> a.setEntities(a.getEntities().subList(0, 4))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("changes")
    void shouldFallWithItsEvidence(ScorePart part, Consumer<EnrichedArticle.Builder> change) {
        EnrichedArticle.Builder changed = Articles.english();
        change.accept(changed);

        Score before = score(part, Articles.english().build(), Originality.original());
        Score after = score(part, changed.build(), Originality.original());

        assertThat(part(after, part).getValue()).isLessThan(part(before, part).getValue());
        assertThat(after.getValue()).isLessThan(before.getValue());
    }

    @Test
    void shouldFallForACopy() {
        EnrichedArticle article = Articles.english().build();

        Score original = score(ScorePart.ORIGINALITY, article, Originality.original());
        Score near = score(ScorePart.ORIGINALITY, article, Originality.nearCopyOf("first", 0.3));
        Score verbatim = score(ScorePart.ORIGINALITY, article, Originality.verbatimCopyOf("first"));

        assertThat(original.getValue()).isGreaterThan(near.getValue());
        assertThat(near.getValue()).isGreaterThan(verbatim.getValue());
        assertThat(part(verbatim, ScorePart.ORIGINALITY).getReason().getEn()).isEqualTo("A copy of “first”.");
    }

    @Test
    void shouldRiseWithTheStory() {
        EnrichedArticle article = Articles.english().build();
        var alone = StoryFacts.single(article);
        var reports = List.of(alone.reports().get(0), new FamilyReport("b", 1, Articles.NOON));
        var story = new StoryFacts(reports, Articles.NOON, Articles.NOON, 4, List.of(), 0.75);
        Score quality = score(ScorePart.LENGTH, article, Originality.original());

        Score before = new ImpactScorer(config).score(article, alone, quality);
        Score after = new ImpactScorer(config).score(article, story, quality);

        assertThat(part(after, ScorePart.STORY_SIZE).getValue())
                .isGreaterThan(part(before, ScorePart.STORY_SIZE).getValue());
        assertThat(after.getValue()).isGreaterThan(before.getValue());
    }

    private Score score(ScorePart part, EnrichedArticle article, Originality originality) {
        Score quality = new QualityScorer(config).score(article, originality);
        return part.score() == ScoreName.QUALITY
                ? quality
                : new ImpactScorer(config).score(article, StoryFacts.single(article), quality);
    }

    private static Arguments change(ScorePart part, Consumer<EnrichedArticle.Builder> change) {
        return Arguments.of(part, change);
    }
}
