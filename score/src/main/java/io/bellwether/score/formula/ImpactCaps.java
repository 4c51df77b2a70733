package io.bellwether.score.formula;

import io.bellwether.news.Outlet;
import io.bellwether.news.Score;
import io.bellwether.news.ScoreCap;
import java.util.ArrayList;
import java.util.List;

/** Limits of Impact: what nobody vouches for has no proven impact. */
final class ImpactCaps {

    static final String CLICKBAIT = "clickbait";

    private ImpactCaps() {}

    static List<ScoreCap> of(CapLimits limits, Score quality, boolean bait, Outlet outlet, int families) {
        var caps = new ArrayList<ScoreCap>();
        double worth = quality.getValue();
        if (!(worth >= ImpactScorer.LOW_QUALITY)) {
            caps.add(ScoreSheet.cap("low-quality", limits.lowQuality(), ImpactReasons.lowQuality(worth)));
        }
        if (bait) {
            caps.add(ScoreSheet.cap(CLICKBAIT, limits.clickbait(), ImpactReasons.clickbait()));
        }
        if (families < 2 && !hasStanding(outlet)) {
            caps.add(ScoreSheet.cap("uncorroborated", limits.uncorroborated(), ImpactReasons.uncorroborated()));
        }
        return caps;
    }

    private static boolean hasStanding(Outlet outlet) {
        Integer tier = outlet.getTier();
        return tier != null && tier >= 1 && tier <= 3;
    }
}
