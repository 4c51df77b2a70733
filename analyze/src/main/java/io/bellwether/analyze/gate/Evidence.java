package io.bellwether.analyze.gate;

import io.bellwether.analyze.gate.date.DateReading;
import io.bellwether.analyze.gate.figure.FigureReading;
import io.bellwether.analyze.gate.name.ArticleNames;
import io.bellwether.analyze.gate.passage.NamedPlaces;
import io.bellwether.analyze.gate.passage.Passages;

/** An article, read once for all texts that are held against it. Safe for use by many threads. */
public final class Evidence {

    private final ArticleText article;
    private final DateReading dates;
    private final FigureReading figures;
    private final ArticleNames names;
    private final Passages passages;
    private final NamedPlaces places;

    Evidence(
            ArticleText article,
            DateReading dates,
            FigureReading figures,
            ArticleNames names,
            Passages passages,
            NamedPlaces places) {
        this.article = article;
        this.dates = dates;
        this.figures = figures;
        this.names = names;
        this.passages = passages;
        this.places = places;
    }

    /** ISO 639-1 code of the article's language. */
    public String language() {
        return article.language();
    }

    ArticleText article() {
        return article;
    }

    DateReading dates() {
        return dates;
    }

    FigureReading figures() {
        return figures;
    }

    ArticleNames names() {
        return names;
    }

    Passages passages() {
        return passages;
    }

    NamedPlaces places() {
        return places;
    }
}
