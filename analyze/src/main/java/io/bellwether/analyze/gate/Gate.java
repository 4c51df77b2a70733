package io.bellwether.analyze.gate;

import io.bellwether.analyze.gate.check.Check;
import io.bellwether.analyze.gate.date.DateGate;
import io.bellwether.analyze.gate.date.DateReading;
import io.bellwether.analyze.gate.figure.FigureGate;
import io.bellwether.analyze.gate.figure.FigureReading;
import io.bellwether.analyze.gate.name.NameGate;
import io.bellwether.analyze.gate.name.NameReading;
import io.bellwether.analyze.gate.passage.NamedPlaces;
import io.bellwether.analyze.gate.passage.Passages;
import io.bellwether.analyze.gate.quote.QuoteGate;
import io.bellwether.enrich.segment.Segmentation;
import io.bellwether.enrich.segment.Segmenter;
import io.bellwether.enrich.term.DocumentFrequencies;
import io.bellwether.enrich.term.SharedTerms;
import io.bellwether.enrich.term.WordRarity;
import java.util.ArrayList;
import java.util.BitSet;

/**
 * Holds generated text against its article: every name, number with unit, date and quotation is verified, rejected or
 * not checkable. Works within and across English and Chinese, by value for figures and dates, by table, reading and
 * sound for names, to the letter for quotations. Pure; linear in the text times the article's claims; safe for use by
 * many threads.
 */
public final class Gate {

    private final Segmenter segmenter = new Segmenter();
    private final DocumentFrequencies frequencies = new DocumentFrequencies();
    private final SharedTerms sharedTerms = new SharedTerms(frequencies);
    private final DateGate dateGate = new DateGate();
    private final FigureGate figureGate = new FigureGate();
    private final NameGate nameGate = new NameGate(new WordRarity(frequencies));

    /** Reads an article. */
    public Evidence evidence(ArticleText article) {
        Segmentation text = segmenter.segment(CloseSpacing.of(article.whole()), article.language());
        NameReading names = nameGate.read(text);
        DateReading dates = dateGate.read(text.text());
        var passages = new Passages(text, segmenter, sharedTerms);
        return new Evidence(
                article,
                dates,
                figures(text, names, new BitSet()),
                nameGate.article(names),
                passages,
                new NamedPlaces(passages, names.entities()));
    }

    /**
     * Checks a text.
     *
     * @param text one or several sentences of generated text
     * @param language ISO 639-1 code of the text
     */
    public GateReport check(Evidence evidence, String text, String language) {
        Segmentation claim = segmenter.segment(CloseSpacing.of(text), language);
        NameReading names = nameGate.read(claim);
        DateReading dates = dateGate.read(claim.text());
        var checks = new ArrayList<Check>();
        FigureReading figures = figures(claim, names, dates.places());
        BitSet taken = figures.places();
        taken.or(dates.places());
        checks.addAll(nameGate.check(names, taken, evidence.names(), evidence.passages()));
        checks.addAll(evidence.places().misplaced(claim));
        checks.addAll(figureGate.check(figures, evidence.figures()));
        checks.addAll(evidence.places().ofAnother(claim, figureGate.places(figures, evidence.figures())));
        checks.addAll(
                dateGate.check(dates, evidence.dates(), evidence.article().published(), evidence.figures()::says));
        checks.addAll(QuoteGate.check(claim, evidence.article().whole(), evidence.passages()));
        return new GateReport(claim.text(), checks);
    }

    /**
     * How much of what a text says is said in one passage of the article, 0 to 1: next to nothing for what is about
     * something else. Texts that say hardly anything get 1.
     */
    public double relevance(Evidence evidence, String text, String language) {
        return evidence.passages().relevance(CloseSpacing.of(text), language);
    }

    private FigureReading figures(Segmentation text, NameReading names, BitSet dates) {
        BitSet taken = names.codes();
        taken.or(dates);
        return figureGate.read(text, taken);
    }
}
