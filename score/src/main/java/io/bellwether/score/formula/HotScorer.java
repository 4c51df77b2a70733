package io.bellwether.score.formula;

import io.bellwether.news.Heat;
import io.bellwether.news.Score;
import io.bellwether.schemas.Attention;
import io.bellwether.schemas.HalfWayCurve;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How much attention a story has and how fast it grows. Each publisher family counts once, decayed from its first
 * report; engagement is added where a producer supplies it. Depends on the facts alone, not on their order and not on a clock.
 *
 * <p>Heat is {@code log2(sum over families of weight * 2^(firstReport / halfLife))}: its order is the order of attention
 * at every later moment, as in the rankings of link sites that add the logarithm of the votes to the time of
 * submission (A. Salihefendic, "How Reddit ranking algorithms work", 2010).
 */
public final class HotScorer {

    /** Families joining within the growth window that are worth 50 points. */
    static final double HALF_WAY_JOINERS = 3;

    /** Voices that engagement of one kind adds to heat at most. */
    static final double ENGAGEMENT_VOICES = 2;

    private final ScoringConfig config;
    private final Decay decay;
    private final Engagement engagement;

    /** A scorer with this configuration. */
    public HotScorer(ScoringConfig config) {
        this.config = config;
        this.decay = new Decay(config.halfLife());
        this.engagement = new Engagement(config);
    }

    /** Hot as of the story's latest report, and its heat. */
    public HotResult score(StoryFacts facts) {
        Score hot = new ScoreSheet(config, ScoreName.HOT)
                .add(ScorePart.FAMILIES, families(facts))
                .add(ScorePart.GROWTH, growth(facts))
                .add(ScorePart.ENGAGEMENT, level(facts))
                .add(ScorePart.ENGAGEMENT_GROWTH, gain(facts))
                .score();
        return new HotResult(hot, heat(facts));
    }

    private Measured families(StoryFacts facts) {
        double voices = 0;
        List<FamilyReport> reports = facts.reports();
        for (FamilyReport report : reports) {
            voices += report.weight() * decay.left(report.firstReport(), facts.lastReport());
        }
        return reports.isEmpty()
                ? Measured.fallback(0, HotReasons.noFamilies())
                : Measured.of(
                        voices, Attention.ofVoices(voices), HotReasons.families(reports, voices, config.halfLife()));
    }

    /** Families after the first that joined within the window; the first report founds the story, it is no growth. */
    private Measured growth(StoryFacts facts) {
        List<FamilyReport> reports = facts.reports();
        if (reports.isEmpty()) {
            return Measured.fallback(0, HotReasons.noFamilies());
        }
        double joined = 0;
        int count = 0;
        for (FamilyReport report : reports.subList(1, reports.size())) {
            if (Decay.isWithin(config.growthWindow(), report.firstReport(), facts.lastReport())) {
                joined += report.weight();
                count++;
            }
        }
        double value = HalfWayCurve.points(joined, HALF_WAY_JOINERS);
        int before = reports.size() - count;
        return Measured.of(joined, value, HotReasons.growth(count, before, config.growthWindow()));
    }

    private Measured level(StoryFacts facts) {
        List<Engagement.Reading> levels = engagement.levels(facts.signals(), facts.lastReport());
        if (levels.isEmpty()) {
            return Measured.fallback(0, HotReasons.noSignals());
        }
        double squared = Engagement.squaredSum(levels);
        return Measured.of(Math.sqrt(squared), HalfWayCurve.saturate(squared), HotReasons.levels(levels));
    }

    private Measured gain(StoryFacts facts) {
        List<Engagement.Reading> gains = engagement.gains(facts.signals(), facts.lastReport());
        if (gains.isEmpty()) {
            return Measured.fallback(0, HotReasons.noGain());
        }
        double squared = Engagement.squaredSum(gains);
        return Measured.of(Math.sqrt(squared), HalfWayCurve.saturate(squared), HotReasons.gains(gains));
    }

    private @Nullable Heat heat(StoryFacts facts) {
        var terms = new ArrayList<Double>();
        for (FamilyReport report : facts.reports()) {
            terms.add(Curve.log2(report.weight()) + decay.halfLives(report.firstReport()));
        }
        if (terms.isEmpty()) {
            return null;
        }
        terms.addAll(engagement.heatTerms(facts.signals(), ENGAGEMENT_VOICES));
        double value =
                Decay.logSum(terms.stream().mapToDouble(Double::doubleValue).toArray());
        return new Heat(value, config.halfLife().toMillis());
    }
}
