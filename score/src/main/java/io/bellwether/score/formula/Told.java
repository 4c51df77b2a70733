package io.bellwether.score.formula;

import io.bellwether.news.BilingualText;
import io.bellwether.news.EnrichedArticle;
import io.bellwether.score.formula.lexicon.Framing;
import io.bellwether.score.formula.lexicon.FramingLexicon;
import io.bellwether.score.formula.lexicon.FramingMention;
import org.jspecify.annotations.Nullable;

/**
 * How an article tells what happened, as far as that takes weight from it: a film about a war is no war. The words of the
 * headline count in full, those of the opening by three quarters; the strongest counts.
 *
 * @param share what remains of a happening, 0 to 1
 * @param harmShare what remains of harm to life, 0 to 1
 * @param framing the strongest framing; null when nothing takes weight
 * @param term its words
 */
record Told(double share, double harmShare, @Nullable Framing framing, String term) {

    static final Told PLAINLY = new Told(1, 1, null, "");

    /** What is told later is background. */
    private static final int OPENING = 400;

    /** Of an unspaced script the opening is shorter. */
    private static final int UNSPACED_OPENING = 160;

    /** A word of the opening, as against one of the headline. */
    private static final double OPENING_FORCE = 0.75;

    private static final int LONGEST_TITLE = 1_000;

    static Told of(EnrichedArticle article, FramingLexicon lexicon) {
        String title = article.getTitle();
        String text = article.getText();
        int opening = TextQuality.isUnspaced(article) ? UNSPACED_OPENING : OPENING;
        Told told = PLAINLY;
        for (FramingMention mention : lexicon.find(title, Math.min(title.length(), LONGEST_TITLE))) {
            told = told.orStronger(mention, title, 1);
        }
        for (FramingMention mention : lexicon.find(text, Math.min(text.length(), opening))) {
            told = told.orStronger(mention, text, OPENING_FORCE);
        }
        return told;
    }

    /** What remains of a figure: a jackpot is money, but nobody's loss. */
    double figureShare() {
        return (1 + share) / 2;
    }

    /** The reason with what was taken away, where anything was. */
    BilingualText explain(BilingualText reason) {
        return framing == null || share == 1 ? reason : ImpactReasons.told(reason, framing, term);
    }

    private Told orStronger(FramingMention mention, String text, double force) {
        Framing found = mention.framing();
        double remains = 1 - force * (1 - found.share());
        double harmRemains = Math.min(harmShare, 1 - force * (1 - found.harmShare()));
        if (remains < share) {
            return new Told(remains, harmRemains, found, text.substring(mention.start(), mention.end()));
        }
        return new Told(share, harmRemains, framing, term);
    }
}
