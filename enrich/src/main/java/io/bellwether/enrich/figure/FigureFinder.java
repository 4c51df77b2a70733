package io.bellwether.enrich.figure;

import io.bellwether.enrich.figure.context.FigureContext;
import io.bellwether.enrich.figure.context.SentenceContext;
import io.bellwether.enrich.figure.context.Subjects;
import io.bellwether.enrich.figure.measure.Measure;
import io.bellwether.enrich.figure.measure.MeasureReader;
import io.bellwether.enrich.segment.Segmentation;
import io.bellwether.enrich.segment.Sentence;
import io.bellwether.news.Entity;
import io.bellwether.news.KeyFigure;
import io.bellwether.news.Span;
import java.util.ArrayList;
import java.util.List;

/**
 * Finds the key figures of a text in English and Chinese notation. The figure's text is the text of its span; value and
 * unit are normalised ("3.2亿元" is 320,000,000 CNY). Dates, years, versions, ordinals and other numbers that carry no
 * information of quantity are left out. Work is linear in the text. Safe for use by many threads.
 */
public final class FigureFinder {

    /** Most figures returned for one article. */
    public static final int MOST_FIGURES = 100;

    private static final int LONGEST_SENTENCE = 2_000;

    private final MeasureReader measures = new MeasureReader();
    private final FigureContext context = new FigureContext();

    /**
     * The figures of a text, in order, at most {@value #MOST_FIGURES}.
     *
     * @param article the article's clean text, divided
     * @param entities the names in the text, to say whose figure it is
     */
    public List<KeyFigure> find(Segmentation article, List<Entity> entities) {
        String text = article.text();
        var figures = new ArrayList<KeyFigure>();
        var subjects = new Subjects(entities);
        boolean chinese = article.language().equals("zh");
        for (Sentence sentence : article.sentences()) {
            int end = sentence.end();
            for (int start = sentence.start();
                    start < end && figures.size() < MOST_FIGURES;
                    start += LONGEST_SENTENCE) {
                findInSentence(text, start, Math.min(end, start + LONGEST_SENTENCE), chinese, subjects, figures);
            }
        }
        return figures.size() > MOST_FIGURES ? List.copyOf(figures.subList(0, MOST_FIGURES)) : figures;
    }

    private void findInSentence(
            String text, int from, int to, boolean chinese, Subjects subjects, List<KeyFigure> figures) {
        SentenceContext around = null;
        int at = from;
        while (at < to) {
            Measure measure = Addresses.startsAt(text, at, to) ? null : measures.at(text, from, at, to, chinese);
            if (measure == null) {
                at = Addresses.endOfToken(text, at, to);
                continue;
            }
            if (!Double.isNaN(measure.value()) && !NotFigures.reject(text, from, to, measure)) {
                around = around == null ? context.of(text, from, to) : around;
                figures.add(figure(text, from, to, measure, around, subjects));
            }
            at = Math.max(at + 1, Math.max(measure.end(), measure.numeral().end()));
        }
    }

    private static KeyFigure figure(
            String text, int from, int to, Measure measure, SentenceContext around, Subjects subjects) {
        return KeyFigure.newBuilder()
                .setEntity(subjects.of(text, from, to, measure))
                .setWhat(around.what(measure))
                .setFigure(text.substring(measure.start(), measure.end()))
                .setValue(measure.value())
                .setHigh(measure.isRange() ? measure.high() : null)
                .setUnit(measure.unit().symbol())
                .setPeriod(around.period(measure))
                .setComparison(around.comparison(measure))
                .setSpan(new Span(measure.start(), measure.end()))
                .build();
    }
}
