package io.bellwether.score.formula;

import io.bellwether.news.EnrichedArticle;
import io.bellwether.news.Quote;
import io.bellwether.news.Span;
import io.bellwether.news.TextStatistics;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Stream;

/** Parts of Quality that come from what the text can be checked against: names, figures, quotes. */
final class Evidence {

    private static final int MOST_SPANS = 8;

    /** Sentences without evidence that every text is taken to have more: a single sentence proves little. */
    private static final int DOUBT = 2;

    /** Share of sentences with evidence that is worth full marks: a good text also explains. */
    private static final double ENOUGH = 0.6;

    private Evidence() {}

    static Measured sentences(EnrichedArticle article) {
        TextStatistics counts = article.getStatistics();
        int sentences = counts.getSentences();
        if (sentences <= 0) {
            return Measured.fallback(0, QualityReasons.noSentences());
        }
        int proven = Math.max(0, Math.min(counts.getSentencesWithEvidence(), sentences));
        double share = proven / (sentences + (double) DOUBT);
        Stream<Span> names = article.getEntities().stream().flatMap(entity -> entity.getMentions().stream());
        Stream<Span> figures = article.getKeyData().stream().map(figure -> figure.getSpan());
        return Measured.of(
                (double) proven / sentences,
                100 * Math.min(1, share / ENOUGH),
                QualityReasons.evidence(proven, sentences),
                first(article.getText(), Stream.concat(names, figures).toList()));
    }

    /** Different quotes that name their speaker and stand in the text word for word; each halves what is missing to 100. */
    static Measured quotes(EnrichedArticle article) {
        var quotes = new TreeMap<String, Quote>();
        for (Quote quote : article.getQuotes()) {
            if (quote.getSpeaker() != null && !quote.getSpeaker().isBlank() && isVerbatim(article.getText(), quote)) {
                quotes.putIfAbsent(quote.getText(), quote);
            }
        }
        if (quotes.isEmpty()) {
            return Measured.fallback(0, QualityReasons.noQuotes());
        }
        List<Quote> inOrder = quotes.values().stream()
                .sorted(Comparator.comparing((Quote quote) -> quote.getSpan().getStart())
                        .thenComparing(Quote::getText))
                .toList();
        int count = inOrder.size();
        return Measured.of(
                count,
                100 * (1 - Curve.pow2(-count)),
                QualityReasons.quotes(
                        inOrder.stream().map(Quote::getSpeaker).distinct().toList(), count),
                first(article.getText(), inOrder.stream().map(Quote::getSpan).toList()));
    }

    /** The first spans in text order that lie in the text, each once. */
    static List<Span> first(String text, Collection<Span> spans) {
        var valid = new ArrayList<Span>();
        for (Span span : spans) {
            if (isInside(text, span)) {
                valid.add(span);
            }
        }
        return valid.stream()
                .sorted(Comparator.comparing(Span::getStart).thenComparing(Span::getEnd))
                .distinct()
                .limit(MOST_SPANS)
                .toList();
    }

    static boolean isInside(String text, Span span) {
        return span.getStart() >= 0 && span.getStart() < span.getEnd() && span.getEnd() <= text.length();
    }

    private static boolean isVerbatim(String text, Quote quote) {
        Span span = quote.getSpan();
        return isInside(text, span)
                && quote.getText().length() == span.getEnd() - span.getStart()
                && text.startsWith(quote.getText(), span.getStart());
    }
}
