package io.bellwether.score.formula;

import io.bellwether.news.EnrichedArticle;
import io.bellwether.news.Span;
import io.bellwether.news.TextStatistics;
import io.bellwether.score.formula.lexicon.Tone;
import io.bellwether.score.formula.lexicon.ToneLexicon;
import io.bellwether.score.formula.lexicon.ToneMention;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Whether a text bounds what it claims or overstates it: words that qualify (may, suggests, roughly; K. Hyland,
 * <i>Hedging in Scientific Research Articles</i>, 1998) against charged words (slams, disgraceful, totally; the subjective
 * intensifiers and one-sided terms of M. Recasens et al., ACL 2013, and H. Rashkin et al., EMNLP 2017). With b = 1 for a
 * text of 100 words or more, the value is 100 (qualified + b) / (qualified + 2 charged + 2): plain reporting has 50.
 */
final class MeasuredLanguage {

    /** Words from which the absence of charged words says something; Chinese at 1.6 characters a word. */
    private static final double TELLING_WORDS = 100;

    private static final double TELLING_CHARACTERS = 160;

    /** A charged word undoes two qualified ones. */
    private static final int CHARGE = 2;

    private static final int CITED = 3;

    private final ToneLexicon lexicon;

    MeasuredLanguage(ToneLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Words of one tone: how many, some of them, and where those of the body stand. */
    private static final class Found {
        private final Set<String> words = new LinkedHashSet<>();
        private final List<Span> spans = new ArrayList<>();
        private int count;
    }

    Measured measure(EnrichedArticle article) {
        double basis = basis(article);
        if (article.getText().isBlank() || basis == 0) {
            return Measured.fallback(0, QualityReasons.noText());
        }
        var qualified = new Found();
        var charged = new Found();
        search(article.getTitle(), qualified, charged, false);
        search(article.getText(), qualified, charged, true);
        int all = qualified.count + CHARGE * charged.count;
        return Measured.of(
                (double) qualified.count - charged.count,
                100 * (qualified.count + basis) / (all + 2),
                QualityReasons.language(
                        qualified.count, List.copyOf(qualified.words), charged.count, List.copyOf(charged.words)),
                Evidence.first(article.getText(), charged.count > 0 ? charged.spans : qualified.spans));
    }

    private static double basis(EnrichedArticle article) {
        TextStatistics counts = article.getStatistics();
        double share = TextQuality.isUnspaced(article)
                ? counts.getCharacters() / TELLING_CHARACTERS
                : counts.getWords() / TELLING_WORDS;
        return Curve.clamp(share, 0, 1);
    }

    private void search(String text, Found qualified, Found charged, boolean inBody) {
        for (ToneMention mention : lexicon.find(text)) {
            Found found = mention.tone() == Tone.CHARGED ? charged : qualified;
            found.count++;
            if (found.words.size() < CITED) {
                found.words.add(text.substring(mention.start(), mention.end()).toLowerCase(Locale.ROOT));
            }
            if (inBody) {
                found.spans.add(new Span(mention.start(), mention.end()));
            }
        }
    }
}
