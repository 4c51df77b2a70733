package io.bellwether.enrich.figure;

import java.util.Set;

/** The Chinese half of {@link NotFigures}: dates, ordinals, names with numerals, periods. */
final class ChineseNotFigures {

    private static final String ORDINAL_BEFORE = "第初周期号之";
    private static final String DEMONSTRATIVES = "这那该每哪另各某首末前后上下其此";
    private static final String DATE_AFTER = "月日号时点分刻";
    private static final String PERIOD_BEFORE = "近去来往今过";
    private static final Set<String> NUMBER_IDIOMS =
            Set.of("一个", "一家", "一名", "一位", "一种", "一些", "一次", "一样", "一般", "一起", "一定", "一直", "一系列");

    private ChineseNotFigures() {}

    static boolean reject(String text, int from, int to, Measure measure) {
        Numeral numeral = measure.numeral();
        char before = measure.start() > from ? text.charAt(measure.start() - 1) : ' ';
        char after = numeral.end() < to ? text.charAt(numeral.end()) : ' ';
        if (ORDINAL_BEFORE.indexOf(before) >= 0) {
            return true;
        }
        if (measure.unit().kind() == Unit.Kind.NONE) {
            boolean bare = numeral.style() != Numeral.Style.SHAPED || numeral.scale() == 1;
            return bare || DATE_AFTER.indexOf(after) >= 0;
        }
        if (isYear(text, measure, after, to) || isPeriod(text, from, measure)) {
            return true;
        }
        return isSmallCount(measure, before, after);
    }

    /** "2024年", "98年", "05年", "十四五": a year, not a duration. */
    private static boolean isYear(String text, Measure measure, char after, int to) {
        if (after != '年'
                || !measure.unit().symbol().equals("year")
                || measure.numeral().scale() > 1) {
            return false;
        }
        int digits = measure.numeral().end() - measure.numeral().start();
        boolean leadingZero = text.charAt(measure.numeral().start()) == '0';
        boolean dated = measure.numeral().end() + 1 < to
                && DigitNumerals.isDigit(text.charAt(measure.numeral().end() + 1));
        return measure.numeral().isDigits() && (digits >= 4 || leadingZero || dated);
    }

    /** "近三年", "过去5年", "未来十年": says when, not how much. */
    private static boolean isPeriod(String text, int from, Measure measure) {
        boolean duration = UnitClass.of(measure.unit().symbol()) == UnitClass.DURATION;
        int start = measure.start();
        if (!duration || start - 1 < from) {
            return false;
        }
        boolean twoCharacters = start - 2 >= from
                && Set.of("过去", "未来", "最近", "今后", "此前", "接下").contains(text.substring(start - 2, start));
        boolean near = text.charAt(start - 1) == '近' && (start - 2 < from || text.charAt(start - 2) != '将');
        return PERIOD_BEFORE.indexOf(text.charAt(start - 1)) >= 0 && (near || twoCharacters);
    }

    /** One thing, "这两家", "三个方面": words of grammar rather than figures. */
    private static boolean isSmallCount(Measure measure, char before, char after) {
        Numeral numeral = measure.numeral();
        if (numeral.style() != Numeral.Style.HAN || numeral.scale() > 10 || numeral.percent()) {
            return false;
        }
        if (numeral.end() - numeral.start() > 1 || measure.unit().half()) {
            return false;
        }
        boolean one = numeral.value() == 1;
        if (measure.unit().isMeasure()) {
            UnitClass unitClass = UnitClass.of(measure.unit().symbol());
            return one
                    && (unitClass == UnitClass.DURATION
                            || unitClass == UnitClass.TIMES
                            || NUMBER_IDIOMS.contains("一" + after));
        }
        return one || DEMONSTRATIVES.indexOf(before) >= 0;
    }
}
