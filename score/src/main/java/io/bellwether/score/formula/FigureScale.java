package io.bellwether.score.formula;

import io.bellwether.news.EnrichedArticle;
import io.bellwether.news.KeyFigure;
import io.bellwether.schemas.HalfWayCurve;
import io.bellwether.score.formula.lexicon.CurrencyRates;
import io.bellwether.score.formula.lexicon.PeopleNouns;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;

/**
 * The largest figure of a text on the log scale of its kind: money from 100 thousand to 100 billion US dollars, people
 * from 10 to 100 million, changes from 1 to 100 percent. Percentages reach 60 points only: they do not say of what.
 */
final class FigureScale {

    private static final double PERCENT_SHARE = 0.6;

    private final CurrencyRates money;
    private final PeopleNouns people;

    FigureScale(CurrencyRates money, PeopleNouns people) {
        this.money = money;
        this.people = people;
    }

    Measured measure(EnrichedArticle article, Told told) {
        Measured best = Measured.fallback(0, ImpactReasons.noFigures());
        for (KeyFigure figure : inTextOrder(article)) {
            Measured one = measure(figure, article.getText());
            boolean isFirst = best.raw() == null && one.raw() != null;
            if (isFirst || one.value() > best.value()) {
                best = one;
            }
        }
        return best.raw() == null
                ? best
                : Measured.of(
                        best.raw(), best.value() * told.figureShare(), told.explain(best.reason()), best.evidence());
    }

    private static List<KeyFigure> inTextOrder(EnrichedArticle article) {
        return article.getKeyData().stream()
                .sorted(Comparator.comparing(
                                (KeyFigure figure) -> figure.getSpan().getStart())
                        .thenComparing(figure -> figure.getSpan().getEnd())
                        .thenComparing(KeyFigure::getFigure)
                        .thenComparing(KeyFigure::getUnit))
                .toList();
    }

    private Measured measure(KeyFigure figure, String text) {
        double size = size(figure);
        OptionalDouble dollars = money.toDollars(size, figure.getUnit());
        var evidence = Evidence.first(text, List.of(figure.getSpan()));
        if (dollars.isPresent()) {
            double value = Curve.logScale(dollars.getAsDouble(), 1e5, 1e11);
            return Measured.of(
                    dollars.getAsDouble(), value, ImpactReasons.money(figure, dollars.getAsDouble()), evidence);
        }
        if (people.contains(figure.getUnit())) {
            return Measured.of(size, Curve.logScale(size, 10, 1e8), ImpactReasons.people(figure, size), evidence);
        }
        if (figure.getUnit().equals("percent") || figure.getUnit().equals("percentage_point")) {
            double value = PERCENT_SHARE * Curve.logScale(size, 1, 100);
            return Measured.of(size, value, ImpactReasons.percent(figure), evidence);
        }
        return Measured.fallback(0, ImpactReasons.noFigures());
    }

    /** The larger end of a range, without its sign; 0 when it is no number. */
    private static double size(KeyFigure figure) {
        double size = Math.abs(figure.getValue());
        Double high = figure.getHigh();
        double larger = high == null || Double.isNaN(high)
                ? size
                : Math.max(Curve.clamp(size, 0, HalfWayCurve.LARGEST), Math.abs(high));
        return Curve.clamp(larger, 0, HalfWayCurve.LARGEST);
    }
}
