package io.bellwether.enrich.figure;

import io.bellwether.enrich.figure.measure.Measure;
import io.bellwether.enrich.figure.number.Numeral;
import io.bellwether.enrich.figure.unit.Unit;
import io.bellwether.enrich.token.Neighbours;
import io.bellwether.enrich.token.Table;
import io.bellwether.news.Comparison;
import java.util.Set;

/** The English half of {@link NotFigures}. */
final class EnglishNotFigures {

    private static final String FILE = "english-not-figures.tsv";
    private static final Set<String> LABELS = Table.words(EnglishNotFigures.class, FILE, "label");
    private static final Set<String> DEFINITE = Table.words(EnglishNotFigures.class, FILE, "definite");
    private static final Set<String> STREETS = Table.words(EnglishNotFigures.class, FILE, "street");
    private static final Set<String> OPENERS = Table.words(EnglishNotFigures.class, FILE, "opener");
    private static final int LARGEST_NAMED = 10_000;
    private static final int MOST_PLAIN_DIGITS = 8;

    private EnglishNotFigures() {}

    static boolean reject(String text, int from, int to, Measure measure) {
        String before = Neighbours.wordBefore(text, from, measure.start());
        if (measure.numeral().isLetterScaled(text) && isAfterName(text, from, measure, before)) {
            return true;
        }
        if (measure.unit().isMeasure()) {
            return EnglishDates.isPeriod(text, from, measure, before, to);
        }
        return EnglishDates.isDate(text, measure, before, to)
                || EnglishDates.isTimeOfDay(text, measure, to)
                || isNamed(text, from, measure, before)
                || isAddress(text, measure, to)
                || isListMark(text, from, measure, to)
                || isUnclear(text, measure, before);
    }

    /** "Llama 3.1 405B": the size is part of a model's name. */
    private static boolean isAfterName(String text, int from, Measure measure, String before) {
        boolean version = !before.isEmpty() && Character.isDigit(before.charAt(before.length() - 1));
        return version || isCapitalised(text, from, measure, before);
    }

    private static boolean isCapitalised(String text, int from, Measure measure, String before) {
        if (before.isEmpty() || OPENERS.contains(before)) {
            return false;
        }
        int wordStart = measure.start() - 1 - before.length();
        boolean capital = text.substring(Math.max(from, wordStart), measure.start())
                .chars()
                .anyMatch(Character::isUpperCase);
        return capital && !(wordStart <= from && before.endsWith("ly"));
    }

    /** "iOS 18", "Section 4", "Llama 3 models": a label or a name before a small plain number. */
    private static boolean isNamed(String text, int from, Measure measure, String before) {
        if (before.isEmpty()
                || measure.numeral().scale() > 1
                || measure.numeral().value() >= LARGEST_NAMED) {
            return false;
        }
        return LABELS.contains(before) || isCapitalised(text, from, measure, before);
    }

    private static boolean isAddress(String text, Measure measure, int to) {
        int at = measure.numeral().end();
        for (int words = 0; words < 3 && at + 1 < to && text.charAt(at) == ' '; words++) {
            int end = at + 1;
            while (end < to && end - at < 20 && Character.isLetter(text.charAt(end))) {
                end++;
            }
            if (end == at + 1 || !Character.isUpperCase(text.charAt(at + 1))) {
                return false;
            }
            if (STREETS.contains(text.substring(at + 1, end))) {
                return true;
            }
            at = end;
        }
        return false;
    }

    private static boolean isListMark(String text, int from, Measure measure, int to) {
        int end = measure.numeral().end();
        boolean opens =
                measure.start() == from || (measure.start() == from + 1 && "(（".indexOf(text.charAt(from)) >= 0);
        return opens && end < to && ".)）、．".indexOf(text.charAt(end)) >= 0;
    }

    /** A small number word beside a definite article, a bare number without shape, a run of identifying digits. */
    private static boolean isUnclear(String text, Measure measure, String before) {
        Numeral numeral = measure.numeral();
        if (numeral.value() == 0 || measure.unit().symbol().equals("magnitude")) {
            return true;
        }
        if (measure.unit().kind() == Unit.Kind.NONE) {
            boolean grouped = numeral.style() == Numeral.Style.SHAPED
                    && text.substring(numeral.start(), numeral.end()).indexOf(',') > 0;
            return !(numeral.scale() >= 1e3 || grouped) || numeral.bound() != Comparison.NONE;
        }
        if (numeral.style() == Numeral.Style.PLAIN) {
            return numeral.end() - numeral.start() > MOST_PLAIN_DIGITS;
        }
        boolean small = numeral.style() == Numeral.Style.WORDS && numeral.value() <= 10 && numeral.scale() == 1;
        return small && (numeral.value() <= 1 || DEFINITE.contains(before));
    }
}
