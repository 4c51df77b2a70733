package io.bellwether.score.formula;

import io.bellwether.news.EnrichedArticle;
import io.bellwether.news.KeySentence;
import io.bellwether.news.Span;
import io.bellwether.score.formula.lexicon.Happening;
import io.bellwether.score.formula.lexicon.HappeningLexicon;
import io.bellwether.score.formula.lexicon.HappeningMention;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Kind of happening by the words of the headline and the key sentences. The weightiest kind counts in full, the next
 * adds a quarter of what it could. Words of a key sentence count for 70 % of words of the headline. What is told as
 * fiction, sport, a look back, a denial or an opinion counts for less.
 */
final class HappeningKind {

    private static final double BODY_SHARE = 0.7;
    private static final double SECOND_SHARE = 0.25;

    /** Longest headline and sentence that are searched; hostile ones are cut. */
    private static final int LONGEST = 2_000;

    /** Points from which a kind is harm to life. */
    private static final double HARM = 85;

    private static final class Kind {
        private final Happening happening;
        private final List<String> terms = new ArrayList<>();
        private final List<Span> spans = new ArrayList<>();
        private double points;

        private Kind(Happening happening) {
            this.happening = happening;
        }
    }

    private final HappeningLexicon lexicon;

    HappeningKind(HappeningLexicon lexicon) {
        this.lexicon = lexicon;
    }

    Measured measure(EnrichedArticle article, Told told) {
        var kinds = new TreeMap<String, Kind>();
        search(kinds, article.getTitle(), new Span(0, article.getTitle().length()), 1, false);
        article.getKeySentences().stream()
                .map(KeySentence::getSpan)
                .filter(span -> Evidence.isInside(article.getText(), span))
                .sorted(Comparator.comparing(Span::getStart).thenComparing(Span::getEnd))
                .forEach(span -> search(kinds, article.getText(), span, BODY_SHARE, true));
        kinds.values().forEach(kind -> kind.points *= kind.happening.points() < HARM ? told.share() : told.harmShare());
        List<Kind> ranked = kinds.values().stream()
                .sorted(Comparator.comparingDouble((Kind kind) -> -kind.points)
                        .thenComparing(kind -> kind.happening.id()))
                .limit(2)
                .toList();
        return ranked.isEmpty() ? Measured.fallback(0, ImpactReasons.noHappening()) : measured(article, ranked, told);
    }

    private void search(Map<String, Kind> kinds, String text, Span span, double share, boolean inBody) {
        int end = Math.min(span.getEnd(), span.getStart() + LONGEST);
        for (HappeningMention mention : lexicon.find(text, span.getStart(), end)) {
            Happening happening = mention.happening();
            Kind kind = kinds.computeIfAbsent(happening.id(), id -> new Kind(happening));
            kind.points = Math.max(kind.points, share * happening.points());
            String term = text.substring(mention.start(), mention.end());
            if (!kind.terms.contains(term) && kind.terms.size() < 3) {
                kind.terms.add(term);
            }
            if (inBody) {
                kind.spans.add(new Span(mention.start(), mention.end()));
            }
        }
    }

    private static Measured measured(EnrichedArticle article, List<Kind> ranked, Told told) {
        Kind first = ranked.get(0);
        double value = first.points;
        if (ranked.size() > 1) {
            value += SECOND_SHARE * (100 - first.points) * ranked.get(1).points / 100;
        }
        List<Span> spans = ranked.stream().flatMap(kind -> kind.spans.stream()).toList();
        return Measured.of(
                first.points,
                value,
                told.explain(ImpactReasons.happening(first.happening, first.terms)),
                Evidence.first(article.getText(), spans));
    }
}
