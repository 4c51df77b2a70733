package io.bellwether.score.formula;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.bellwether.news.Heat;
import io.bellwether.news.Score;
import io.bellwether.news.ScoreComponent;
import io.bellwether.schemas.Attention;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;

class HotScorerTest {

    private static final Instant NOON = Articles.NOON;

    private final HotScorer scorer = new HotScorer(ScoringConfig.defaults());

    @Provide
    Arbitrary<StoryFacts> facts() {
        return HostileArticles.facts();
    }

    @Provide
    Arbitrary<FamilyReport> report() {
        return HostileArticles.reports();
    }

    @Provide
    Arbitrary<SignalSample> sample() {
        return HostileArticles.samples();
    }

    @Property
    void shouldNotDependOnTheOrderOfItsInput(@ForAll("facts") StoryFacts facts, @ForAll long seed) {
        var reports = new ArrayList<>(facts.reports());
        var signals = new ArrayList<>(facts.signals());
        Collections.shuffle(reports, new Random(seed));
        Collections.shuffle(signals, new Random(seed));
        var shuffled = new StoryFacts(
                reports, facts.firstReport(), facts.lastReport(), facts.size(), signals, facts.originalityShare());

        HotResult one = scorer.score(facts);
        HotResult other = scorer.score(shuffled);

        assertThat(other.hot()).isEqualTo(one.hot());
        assertThat(other.heat()).isEqualTo(one.heat());
    }

    @Property
    void shouldNeverFallWhenAnotherFamilyReports(
            @ForAll("facts") StoryFacts facts, @ForAll("report") FamilyReport report) {
        var more = new ArrayList<>(facts.reports());
        more.add(new FamilyReport("one more: " + report.family(), report.tier(), report.firstReport()));

        HotResult before = scorer.score(facts);
        HotResult after = scorer.score(withReports(facts, more));

        assertThat(after.hot().getValue()).isGreaterThanOrEqualTo(before.hot().getValue());
        before.heat()
                .ifPresent(heat ->
                        assertThat(after.heat().orElseThrow().getValue()).isGreaterThanOrEqualTo(heat.getValue()));
    }

    @Property
    void shouldNeverFallWhenAnotherSignalArrives(
            @ForAll("facts") StoryFacts facts, @ForAll("sample") SignalSample sample) {
        var more = new ArrayList<>(facts.signals());
        more.add(sample);

        HotResult before = scorer.score(facts);
        HotResult after = scorer.score(withSignals(facts, more));

        assertThat(after.hot().getValue()).isGreaterThanOrEqualTo(before.hot().getValue());
        before.heat()
                .ifPresent(heat ->
                        assertThat(after.heat().orElseThrow().getValue()).isGreaterThanOrEqualTo(heat.getValue()));
    }

    @Property
    void shouldKeepTheOrderOfTwoStoriesAtEveryLaterMoment(
            @ForAll("facts") StoryFacts one,
            @ForAll("facts") StoryFacts other,
            @ForAll @LongRange(min = 0, max = 400L * 24 * 3_600) long later) {
        Assume.that(!one.reports().isEmpty() && !other.reports().isEmpty());
        Heat first = scorer.score(one).heat().orElseThrow();
        Heat second = scorer.score(other).heat().orElseThrow();
        Heat hotter = first.getValue() >= second.getValue() ? first : second;
        Heat cooler = hotter == first ? second : first;

        Instant now = NOON.plusSeconds(later);

        assertThat(Attention.at(hotter, now)).isGreaterThanOrEqualTo(Attention.at(cooler, now));
    }

    @Property(tries = 200)
    void shouldNeverBePinned(@ForAll @IntRange(min = 0, max = 300) int families) {
        var facts = story(families, NOON);
        var twice = story(2 * families + 1, NOON);

        assertThat(scorer.score(twice).hot().getValue())
                .isGreaterThan(scorer.score(facts).hot().getValue())
                .isLessThan(100);
    }

    @Test
    void shouldCountAFamilyOnceFromItsFirstReport() {
        var once = List.of(new FamilyReport("a", 1, NOON), new FamilyReport("b", 1, NOON.plusSeconds(60)));
        var again = new ArrayList<>(once);
        again.add(new FamilyReport("a", 1, NOON.plusSeconds(7_200)));

        var facts = facts(again, List.of());
        HotResult one = scorer.score(withReports(facts, once));
        HotResult other = scorer.score(facts);

        assertThat(other.hot()).isEqualTo(one.hot());
        assertThat(other.heat()).isEqualTo(one.heat());
    }

    @Test
    void shouldHalveAReportInOneHalfLife() {
        var facts = new StoryFacts(
                List.of(new FamilyReport("a", 1, NOON)), NOON, NOON.plus(Duration.ofHours(24)), 2, List.of(), 1);

        ScoreComponent families = part(scorer.score(facts).hot(), ScorePart.FAMILIES);

        assertThat(families.getRaw()).isEqualTo(0.5);
    }

    @Test
    void shouldAgreeWithHotNowAtTheLatestReport() {
        var reports = List.of(
                new FamilyReport("a", 1, NOON),
                new FamilyReport("b", 2, NOON.plusSeconds(3_600)),
                new FamilyReport("c", null, NOON.plusSeconds(40_000)));
        HotResult result = scorer.score(facts(reports, List.of()));

        double now = Attention.at(result.heat().orElseThrow(), NOON.plusSeconds(40_000));

        assertThat(now).isCloseTo(part(result.hot(), ScorePart.FAMILIES).getValue(), within(0.006));
    }

    @Test
    void shouldCountGrowthWithoutTheFirstReport() {
        ScoreComponent alone = part(scorer.score(story(1, NOON)).hot(), ScorePart.GROWTH);
        ScoreComponent joined = part(scorer.score(story(4, NOON)).hot(), ScorePart.GROWTH);

        assertThat(alone.getValue()).isZero();
        assertThat(joined.getRaw()).isEqualTo(3);
        assertThat(joined.getValue()).isEqualTo(50);
    }

    @Test
    void shouldKeepTheWeightOfAbsentSignals() {
        Score hot = scorer.score(story(3, NOON)).hot();

        ScoreComponent level = part(hot, ScorePart.ENGAGEMENT);
        assertThat(level.getRaw()).isNull();
        assertThat(level.getValue()).isZero();
        assertThat(level.getWeight()).isEqualTo(12);
    }

    @Test
    void shouldGiveFiftyPointsForTypicalEngagement() {
        var points = new SignalSample("x", "o", "points", 80, NOON, NOON);
        var rank = new SignalSample("x", "o", "rank", 10, NOON, NOON);

        assertThat(level(points)).isEqualTo(50);
        assertThat(level(rank)).as("counts a tenth").isEqualTo(9.09);
    }

    @Test
    void shouldPreferTheHigherRank() {
        var first = new SignalSample("x", "o", "rank", 1, NOON, NOON);
        var thirtieth = new SignalSample("x", "o", "rank", 30, NOON, NOON);

        assertThat(level(first)).isGreaterThan(level(thirtieth));
    }

    @Test
    void shouldUseTheTypicalLevelOfTheOutlet() {
        var config = ScoringConfig.defaults().withTypicalSignals(Map.of("small.example/points", 5.0));
        var facts = facts(
                List.of(new FamilyReport("a", 1, NOON)),
                List.of(new SignalSample("x", "small.example", "points", 5, NOON, NOON)));

        Score hot = new HotScorer(config).score(facts).hot();

        assertThat(part(hot, ScorePart.ENGAGEMENT).getValue()).isEqualTo(50);
    }

    @Test
    void shouldIgnoreKindsWithoutATypicalLevel() {
        var odd = new SignalSample("x", "o", "made-up", 1e9, NOON, NOON);

        assertThat(level(odd)).isZero();
    }

    @Test
    void shouldCountTheGainBetweenTwoUpdates() {
        var before = new SignalSample("x", "o", "points", 10, NOON, NOON);
        var after = new SignalSample("x", "o", "points", 90, NOON, NOON.plusSeconds(3_600));
        var facts = facts(List.of(new FamilyReport("a", 1, NOON)), List.of(after, before));

        ScoreComponent gain = part(scorer.score(facts).hot(), ScorePart.ENGAGEMENT_GROWTH);

        assertThat(gain.getValue()).isEqualTo(50);
        assertThat(gain.getReason().getEn()).contains("points 80");
    }

    @Test
    void shouldNotCountAGainBeyondTheWindow() {
        var before = new SignalSample("x", "o", "points", 10, NOON, NOON);
        var after = new SignalSample("x", "o", "points", 90, NOON, NOON.plus(Duration.ofHours(7)));
        var facts = facts(List.of(new FamilyReport("a", 1, NOON)), List.of(before, after));

        assertThat(part(scorer.score(facts).hot(), ScorePart.ENGAGEMENT_GROWTH).getRaw())
                .isNull();
    }

    @Test
    void shouldHaveNoHeatWithoutReports() {
        assertThat(scorer.score(facts(List.of(), List.of())).heat()).isEmpty();
    }

    private double level(SignalSample sample) {
        var facts = facts(List.of(new FamilyReport("a", 1, NOON)), List.of(sample));
        return part(scorer.score(facts).hot(), ScorePart.ENGAGEMENT).getValue();
    }

    private static StoryFacts story(int families, Instant at) {
        var reports = new ArrayList<FamilyReport>();
        for (int i = 0; i < families; i++) {
            reports.add(new FamilyReport("family-" + i, 1, at));
        }
        return facts(reports, List.of());
    }

    private static StoryFacts facts(List<FamilyReport> reports, List<SignalSample> signals) {
        Instant last = reports.stream()
                .map(FamilyReport::firstReport)
                .max(Instant::compareTo)
                .orElse(NOON);
        return new StoryFacts(reports, NOON, last, reports.size(), signals, 1);
    }

    private static StoryFacts withReports(StoryFacts facts, List<FamilyReport> reports) {
        return new StoryFacts(
                reports,
                facts.firstReport(),
                facts.lastReport(),
                facts.size(),
                facts.signals(),
                facts.originalityShare());
    }

    private static StoryFacts withSignals(StoryFacts facts, List<SignalSample> signals) {
        return new StoryFacts(
                facts.reports(),
                facts.firstReport(),
                facts.lastReport(),
                facts.size(),
                signals,
                facts.originalityShare());
    }

    static ScoreComponent part(Score score, ScorePart part) {
        return score.getComponents().stream()
                .filter(component -> component.getName().equals(part.id()))
                .findFirst()
                .orElseThrow();
    }
}
