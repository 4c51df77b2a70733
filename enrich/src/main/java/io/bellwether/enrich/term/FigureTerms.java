package io.bellwether.enrich.term;

import io.bellwether.enrich.figure.unit.UnitClass;
import io.bellwether.news.KeyFigure;
import java.util.List;
import java.util.Locale;

/** Key data by value and class of unit, to three digits; the more digits, the more a figure tells. */
final class FigureTerms {

    private static final String FIGURE = "f:";

    /** Rarity of figures of one digit, of the first number, and of one, two and three digits otherwise. */
    private static final double SMALL = 2;

    private static final double ONE_DIGIT = 4;
    private static final double TWO_DIGITS = 5;
    private static final double THREE_DIGITS = 7;

    private FigureTerms() {}

    static void count(List<KeyFigure> figures, int end, SharedCounts counts) {
        for (KeyFigure figure : figures) {
            double value = Math.abs(figure.getValue() * UnitClass.factor(figure.getUnit()));
            if (figure.getSpan().getStart() < end && value > 0 && Double.isFinite(value)) {
                count(value, kind(figure.getUnit()), counts);
            }
        }
    }

    private static void count(double value, String kind, SharedCounts counts) {
        int exponent = (int) Math.floor(Math.log10(value));
        long digits = Math.round(value / Math.pow(10, exponent - 2));
        counts.add(FIGURE + kind + digits + "e" + exponent, 1, rarity(digits, exponent));
    }

    private static double rarity(long digits, int exponent) {
        if (digits % 100 == 0) {
            return exponent == 0 ? SMALL : ONE_DIGIT;
        }
        return digits % 10 == 0 ? TWO_DIGITS : THREE_DIGITS;
    }

    private static String kind(String unit) {
        UnitClass unitClass = UnitClass.of(unit);
        return unitClass == UnitClass.CURRENCY ? unit : unitClass.name().toLowerCase(Locale.ROOT);
    }
}
