package io.bellwether.enrich.figure;

import io.bellwether.enrich.figure.measure.Measure;
import io.bellwether.enrich.figure.number.Numeral;
import io.bellwether.enrich.figure.unit.Unit;
import io.bellwether.enrich.figure.unit.UnitClass;
import io.bellwether.enrich.token.Neighbours;
import io.bellwether.enrich.token.Table;
import java.util.Set;

/** Numbers that say when: "5 March", "2024", "5 pm", "the past five years", "two years ago". */
final class EnglishDates {

    private static final String FILE = "english-not-figures.tsv";
    private static final Set<String> MONTHS = Table.words(EnglishDates.class, FILE, "month");
    private static final Set<String> PERIOD_BEFORE = Table.words(EnglishDates.class, FILE, "period-before");
    private static final Set<String> PERIOD_AFTER = Table.words(EnglishDates.class, FILE, "period-after");
    private static final Set<String> AFTER_TIME = Table.words(EnglishDates.class, FILE, "time");

    private EnglishDates() {}

    /** A duration that says when, not how much. */
    static boolean isPeriod(String text, int from, Measure measure, String before, int to) {
        if (UnitClass.of(measure.unit().symbol()) != UnitClass.DURATION) {
            return false;
        }
        return PERIOD_BEFORE.contains(before)
                || PERIOD_AFTER.contains(Neighbours.wordAfter(text, measure.end(), to))
                || (before.equals("in") && isSuperlative(Neighbours.wordBefore(text, from, measure.start() - 3)));
    }

    /** "the first in three decades", "the highest in 40 years", "the first time in a year". */
    private static boolean isSuperlative(String word) {
        return word.equals("first") || word.equals("time") || word.equals("worst") || word.endsWith("est");
    }

    /** A day beside a month's name, or a year. */
    static boolean isDate(String text, Measure measure, String before, int to) {
        if (measure.numeral().style() != Numeral.Style.PLAIN) {
            return false;
        }
        double value = measure.numeral().value();
        String after = Neighbours.wordAfter(text, measure.numeral().end(), to);
        if (value <= 31 && (MONTHS.contains(before) || MONTHS.contains(after))) {
            return true;
        }
        int digits = measure.numeral().end() - measure.numeral().start();
        boolean yearLike = digits == 4 && value >= 1500 && value < 2100;
        boolean roundCount = value % 100 == 0 && measure.unit().kind() == Unit.Kind.COUNT && !before.equals("in");
        return yearLike && !roundCount;
    }

    static boolean isTimeOfDay(String text, Measure measure, int to) {
        int at = measure.numeral().end();
        if (at < to && text.charAt(at) == ' ') {
            at++;
        }
        if (measure.numeral().value() > 24 || at >= to) {
            return false;
        }
        for (String mark : AFTER_TIME) {
            int end = at + mark.length();
            if (text.startsWith(mark, at) && (end >= to || !Character.isLetter(text.charAt(end)))) {
                return true;
            }
        }
        return false;
    }
}
