package io.bellwether.score.formula;

import io.bellwether.news.BilingualText;
import io.bellwether.news.Score;
import io.bellwether.news.ScoreCap;
import io.bellwether.news.ScoreComponent;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Adds up a score. A part's value is rounded to hundredths; its contribution is weight times that value over the sum of
 * the weights, rounded to hundredths; the score is the exact sum of the contributions, clamped to 0-100, then the
 * lowest cap. Each step can be redone by hand from the record.
 */
final class ScoreSheet {

    private final ScoringConfig config;
    private final ScoreName name;
    private final double weightSum;
    private final List<ScoreComponent> components = new ArrayList<>();
    private final List<ScoreCap> caps = new ArrayList<>();

    ScoreSheet(ScoringConfig config, ScoreName name) {
        this.config = config;
        this.name = name;
        double sum = 0;
        for (ScorePart part : ScorePart.of(name)) {
            sum += config.weight(part);
        }
        this.weightSum = sum;
    }

    ScoreSheet add(ScorePart part, Measured measured) {
        if (part.score() != name) {
            throw new IllegalArgumentException(part.key() + " is no part of " + name);
        }
        components.add(component(part, measured, config.weight(part), weightSum));
        return this;
    }

    ScoreSheet cap(ScoreCap cap) {
        caps.add(cap);
        return this;
    }

    Score score() {
        return score(components, caps, ModelAdjustment.NONE);
    }

    static ScoreCap cap(String name, double limit, BilingualText reason) {
        return new ScoreCap(name, Points.ofHundredths(Points.hundredths(limit)), reason);
    }

    static Score score(List<ScoreComponent> components, List<ScoreCap> caps, ModelAdjustment adjustment) {
        double points = adjustment.points();
        return new Score(
                value(components, caps, points),
                List.copyOf(components),
                List.copyOf(caps),
                points,
                adjustment.reason(),
                points == 0 ? null : (Double) value(components, caps, 0));
    }

    private static ScoreComponent component(ScorePart part, Measured measured, double weight, double weightSum) {
        double value = Points.ofHundredths(Points.hundredths(measured.value()));
        return new ScoreComponent(
                part.id(),
                finite(measured.raw()),
                value,
                weight,
                contribution(value, weight, weightSum),
                measured.reason(),
                measured.evidence());
    }

    static double contribution(double value, double weight, double weightSum) {
        return Points.ofHundredths(Points.hundredths(value * weight / weightSum));
    }

    private static double value(List<ScoreComponent> components, List<ScoreCap> caps, double adjustment) {
        long sum = Math.round(adjustment * 100);
        for (ScoreComponent component : components) {
            sum += Math.round(component.getContribution() * 100);
        }
        long value = Math.max(0, Math.min(sum, 10_000));
        for (ScoreCap cap : caps) {
            value = Math.min(value, Points.hundredths(cap.getLimit()));
        }
        return Points.ofHundredths(value);
    }

    private static @Nullable Double finite(@Nullable Double raw) {
        return raw == null || !Double.isFinite(raw) ? null : (Double) Points.raw(raw);
    }
}
