package io.bellwether.score.formula;

import io.bellwether.news.BilingualText;
import io.bellwether.news.Score;

/** Weighted mean of Hot, Quality and Impact. */
public final class OverallScorer {

    private final ScoringConfig config;

    /** A scorer with this configuration. */
    public OverallScorer(ScoringConfig config) {
        this.config = config;
    }

    /** The mean of three scores of one article. */
    public Score score(Score hot, Score quality, Score impact) {
        return new ScoreSheet(config, ScoreName.OVERALL)
                .add(ScorePart.OVERALL_HOT, measured(hot, "Hot", "热度"))
                .add(ScorePart.OVERALL_QUALITY, measured(quality, "Quality", "质量"))
                .add(ScorePart.OVERALL_IMPACT, measured(impact, "Impact", "影响力"))
                .score();
    }

    private static Measured measured(Score score, String en, String zh) {
        double value = score.getValue();
        BilingualText reason =
                Wording.both(en + " is " + Wording.number(value) + ".", zh + "为 " + Wording.number(value) + "。");
        return Measured.of(value, value, reason);
    }
}
