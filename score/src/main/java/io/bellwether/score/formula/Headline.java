package io.bellwether.score.formula;

import io.bellwether.news.EnrichedArticle;
import io.bellwether.news.HeadlineSignals;

/** Headline honesty: no bait, no shouting, and a body that bears the headline out. */
final class Headline {

    /** Share of the headline's words in the body from which it is borne out; the rest are titles' short forms. */
    private static final double FULL_SUPPORT = 0.8;

    private Headline() {}

    static Measured honesty(EnrichedArticle article) {
        if (article.getTitle().isBlank()) {
            return Measured.fallback(0, QualityReasons.noHeadline());
        }
        HeadlineSignals signals = article.getHeadline();
        // Not a number must not read as "no bait": the flaw is taken as proven then.
        double plain = 1 - flaw(signals.getClickbait());
        double calm = 1 - flaw(signals.getShouting()) / 2;
        Double support = signals.getSupport();
        double borneOut = support == null ? 0 : Curve.clamp(support / FULL_SUPPORT, 0, 1);
        double honesty = plain * calm * (0.5 + borneOut / 2);
        return Measured.of(honesty, 100 * honesty, QualityReasons.headline(signals));
    }

    static double flaw(double signal) {
        return Double.isNaN(signal) ? 1 : Curve.clamp(signal, 0, 1);
    }
}
