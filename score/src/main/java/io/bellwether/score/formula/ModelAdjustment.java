package io.bellwether.score.formula;

import io.bellwether.news.BilingualText;
import io.bellwether.news.Score;
import io.bellwether.news.ScoreAdjustment;
import io.bellwether.schemas.ModelInfluence;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How a model moves a score: by at most {@link ModelInfluence#MOST_POINTS}, and never above a cap. Hot is measured attention and
 * not moved at all; of several adjustments of one score the first counts.
 *
 * @param points added to the sum of the contributions
 * @param reason why; null when the points are 0
 */
public record ModelAdjustment(double points, @Nullable BilingualText reason) {

    static final ModelAdjustment NONE = new ModelAdjustment(0, null);

    /** What a card says of one score; 0 points when it says nothing. */
    public static ModelAdjustment of(ScoreName name, List<ScoreAdjustment> adjustments) {
        String score = name.name().toLowerCase(Locale.ROOT);
        return adjustments.stream()
                .filter(adjustment -> adjustment.getScore().equals(score))
                .findFirst()
                .map(ModelAdjustment::of)
                .orElse(NONE);
    }

    /** What moved a stored score. */
    static ModelAdjustment in(Score score) {
        return new ModelAdjustment(score.getAdjustment(), score.getAdjustmentReason());
    }

    /** The score moved; what it is without the model stays in it. */
    public Score on(Score score) {
        return points == 0 ? score : ScoreSheet.score(score.getComponents(), score.getCaps(), this);
    }

    private static ModelAdjustment of(ScoreAdjustment adjustment) {
        double points = ModelInfluence.bounded(adjustment.getPoints());
        return points == 0
                ? NONE
                : new ModelAdjustment(points, new BilingualText(adjustment.getReasonEn(), adjustment.getReasonZh()));
    }
}
