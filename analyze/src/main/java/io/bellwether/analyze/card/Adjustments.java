package io.bellwether.analyze.card;

import io.bellwether.analyze.card.TextAnswer.Adjustment;
import io.bellwether.news.ScoreAdjustment;
import io.bellwether.schemas.ModelInfluence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * How a model may move scores: inside the bound, once each, with a reason that passes the gate in both languages. Hot is measured attention:
 * a model does not know better.
 */
final class Adjustments {

    private static final Set<String> SCORES = Set.of("quality", "impact");

    private Adjustments() {}

    static List<ScoreAdjustment> of(List<Adjustment> written, CheckedText english, CheckedText chinese) {
        var kept = new ArrayList<ScoreAdjustment>();
        var moved = new HashSet<String>();
        for (Adjustment adjustment : written) {
            double points = ModelInfluence.bounded(adjustment.points());
            boolean valid = SCORES.contains(adjustment.score()) && points != 0;
            String reasonEn = english.keepWhole(adjustment.reasonEn());
            String reasonZh = chinese.keepWhole(adjustment.reasonZh());
            if (valid && !reasonEn.isEmpty() && !reasonZh.isEmpty() && moved.add(adjustment.score())) {
                kept.add(new ScoreAdjustment(adjustment.score(), points, reasonEn, reasonZh));
            }
        }
        return kept;
    }
}
