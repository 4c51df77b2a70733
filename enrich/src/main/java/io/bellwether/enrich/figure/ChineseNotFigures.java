package io.bellwether.enrich.figure;

import io.bellwether.enrich.figure.measure.Measure;
import io.bellwether.enrich.figure.number.NumberLexer;
import io.bellwether.enrich.figure.number.Numeral;
import io.bellwether.enrich.figure.unit.Unit;
import io.bellwether.enrich.figure.unit.UnitClass;
import java.util.Set;

/** The Chinese half of {@link NotFigures}: dates, ordinals, names with numerals, periods, words of grammar. */
final class ChineseNotFigures {

    private static final String ORDINAL_BEFORE = "第初周期号之双";
    private static final String DEMONSTRATIVES = "这那该每哪另各某首末前后上下其此";
    private static final String OPENING_QUOTES = "“‘《「『\"";
    private static final String DATE_AFTER = "月日号时点分刻";
    private static final String PERIOD_BEFORE = "近去来往今过";
    private static final String PERIOD_AFTER = "前后来间以之";
    private static final Set<String> PERIOD_WORDS = Set.of("过去", "未来", "最近", "今后", "此前", "接下");
    private static final Set<String> DATE_UNITS = Set.of("year", "month", "week", "d");
    private static final double TELLING_WITHOUT_UNIT = 1e8;

    private ChineseNotFigures() {}

    static boolean reject(String text, int from, int to, Measure measure) {
        Numeral numeral = measure.numeral();
        char before = measure.start() > from ? text.charAt(measure.start() - 1) : ' ';
        char after = numeral.end() < to ? text.charAt(numeral.end()) : ' ';
        if (ORDINAL_BEFORE.indexOf(before) >= 0 || before == '个') {
            return true;
        }
        if (measure.unit().kind() == Unit.Kind.NONE) {
            boolean telling = numeral.style() == Numeral.Style.SHAPED && numeral.scale() > 1;
            boolean large = numeral.scale() >= TELLING_WITHOUT_UNIT;
            return !(telling || large) || DATE_AFTER.indexOf(after) >= 0;
        }
        return isYear(text, measure, after, to)
                || isPeriod(text, from, to, measure)
                || isScoreOrClock(text, from, measure, after)
                || isWordOfGrammar(text, measure, before, after, to);
    }

    /** "2024年", "98年", "05年", "75周年": a year or an anniversary, not a duration. */
    private static boolean isYear(String text, Measure measure, char after, int to) {
        int numberEnd = measure.numeral().end();
        if (text.startsWith("周年", numberEnd)) {
            return true;
        }
        if (!measure.unit().symbol().equals("year") || measure.numeral().scale() > 1) {
            return false;
        }
        int digits = numberEnd - measure.numeral().start();
        boolean leadingZero = text.charAt(measure.numeral().start()) == '0';
        boolean dated = numberEnd + 1 < to && NumberLexer.isDigit(text.charAt(numberEnd + 1));
        return after == '年' && measure.numeral().isDigits() && (digits >= 4 || leadingZero || dated);
    }

    /** "近三年", "过去5年", "未来十年", "十年前", "两天后": says when, not how much. */
    private static boolean isPeriod(String text, int from, int to, Measure measure) {
        if (!DATE_UNITS.contains(measure.unit().symbol()) || measure.unit().half()) {
            return false;
        }
        int end = measure.end();
        if (end < to && PERIOD_AFTER.indexOf(text.charAt(end)) >= 0) {
            boolean within = end + 1 < to && text.charAt(end + 1) == '内';
            return !within;
        }
        int start = measure.start();
        if (start > from && "前头首".indexOf(text.charAt(start - 1)) >= 0) {
            return start - 2 < from || text.charAt(start - 2) != '提';
        }
        if (start <= from || PERIOD_BEFORE.indexOf(text.charAt(start - 1)) < 0) {
            return false;
        }
        boolean near = text.charAt(start - 1) == '近' && (start - 2 < from || text.charAt(start - 2) != '将');
        return near || (start - 2 >= from && PERIOD_WORDS.contains(text.substring(start - 2, start)));
    }

    /** "15时30分": minutes of a time of day; "3分" of a match or a lesson stays unknown, "88.5分" is a score. */
    private static boolean isScoreOrClock(String text, int from, Measure measure, char after) {
        if (after != '分' || !measure.unit().symbol().equals("分")) {
            return false;
        }
        char before = measure.start() > from ? text.charAt(measure.start() - 1) : ' ';
        return before == '时' || before == '点' || !measure.numeral().isDigits();
    }

    /** One thing, "这两家", "两国", "四个自信", "五位一体", "“三个”": words of grammar and slogans, not quantities. */
    private static boolean isWordOfGrammar(String text, Measure measure, char before, char after, int to) {
        Numeral numeral = measure.numeral();
        boolean han = numeral.style() == Numeral.Style.HAN
                && !numeral.percent()
                && !measure.unit().half();
        if (!han || numeral.scale() > 10) {
            return han && OPENING_QUOTES.indexOf(before) >= 0 && numeral.end() - numeral.start() <= 2;
        }
        boolean small = numeral.end() - numeral.start() == 1;
        if (measure.unit().isMeasure()) {
            UnitClass unitClass = UnitClass.of(measure.unit().symbol());
            boolean everyday = unitClass == UnitClass.DURATION || unitClass == UnitClass.TIMES;
            return small
                    && numeral.value() == 1
                    && (everyday || measure.unit().symbol().equals("CNY"));
        }
        if (OPENING_QUOTES.indexOf(before) >= 0 || "国届部级".indexOf(after) >= 0) {
            return true;
        }
        boolean compound = after == '位' && numeral.end() + 1 < to && "数一置".indexOf(text.charAt(numeral.end() + 1)) >= 0;
        boolean unnamed = measure.unit().symbol().equals("个");
        return compound || (small && (numeral.value() == 1 || unnamed || DEMONSTRATIVES.indexOf(before) >= 0));
    }
}
