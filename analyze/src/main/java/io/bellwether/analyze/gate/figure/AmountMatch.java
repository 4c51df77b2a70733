package io.bellwether.analyze.gate.figure;

import io.bellwether.enrich.figure.unit.UnitClass;
import io.bellwether.news.Comparison;

/** Whether a number of the article bears out a number of the claim. */
final class AmountMatch {

    private static final double EXACT = 1e-6;
    private static final double ABOUT = 0.06;

    /** A foreign measure is converted and rounded: 5 miles are 8 km. */
    private static final double CONVERTED = 0.035;

    private static final double SHARE = 0.51;
    private static final int EXACT_DIGITS = 3;

    private AmountMatch() {}

    static boolean supports(Amount article, Amount claim) {
        double rate = Units.rate(claim, article);
        if (Double.isNaN(rate)) {
            return isSameChange(article, claim);
        }
        if (claim.isRange()) {
            return article.isRange()
                    && near(claim, claim.value() * rate, rate, article.value())
                    && near(claim, claim.high() * rate, rate, article.high());
        }
        if (!claim.isMeasure() && same(claim.raw(), article.raw())) {
            return true;
        }
        double value = claim.value() * rate;
        if (Units.isPeople(claim) != Units.isPeople(article) && Units.isSameScript(claim, article)) {
            return same(value, article.value());
        }
        boolean grown = claim.unitClass() == UnitClass.TIMES
                && article.unitClass() == UnitClass.TIMES
                && same(Math.abs(claim.value() - article.value()), 1)
                && article.words() != claim.words();
        return grown
                || near(claim, value, rate, article.value())
                || (article.isRange() && near(claim, value, rate, article.high()));
    }

    private static boolean near(Amount claim, double value, double rate, double article) {
        if (same(value, article)) {
            return true;
        }
        boolean converted = rate != 1 && !isDecimal(rate);
        if (converted && Math.abs(value - article) <= CONVERTED * Math.abs(article)) {
            return true;
        }
        return isRounded(claim, value, rate, article);
    }

    /** Whether the claim says the article's number with fewer digits and is frank about it. */
    private static boolean isRounded(Amount claim, double value, double rate, double article) {
        double step = claim.precision() * Math.abs(rate);
        double off = Math.abs(value - article);
        boolean tie = same(off, step / 2);
        boolean lastDigit = tie ? value > article : off < step / 2;
        if (lastDigit && (claim.digits() >= EXACT_DIGITS || (claim.scaled() && claim.digits() > 1))) {
            return true;
        }
        double share = Math.abs(article);
        return switch (claim.bound()) {
            case ABOUT -> lastDigit || off <= ABOUT * share;
            case OVER -> article >= value && off < step;
            case UNDER -> article <= value && off < step;
            case NONE -> claim.words() && claim.unitClass() == UnitClass.PERCENT && off <= SHARE;
        };
    }

    /** Doubled is up 100 percent, and Chinese says that it grew by one time. */
    private static boolean isSameChange(Amount article, Amount claim) {
        return isTimesOf(article, claim) || isTimesOf(claim, article);
    }

    private static boolean isTimesOf(Amount times, Amount percent) {
        return times.unitClass() == UnitClass.TIMES
                && percent.unitClass() == UnitClass.PERCENT
                && (same((times.value() - 1) * 100, percent.value()) || same(times.value() * 100, percent.value()));
    }

    private static boolean isDecimal(double rate) {
        double power = Math.log10(rate);
        return Math.abs(power - Math.rint(power)) < EXACT;
    }

    static boolean same(double one, double other) {
        return Math.abs(one - other) <= EXACT * Math.max(Math.abs(one), Math.abs(other));
    }

    /** Whether the two say opposite directions: up and down, at least and at most. */
    static boolean isOpposite(Comparison one, Comparison other) {
        return (one == Comparison.UP && other == Comparison.DOWN)
                || (one == Comparison.DOWN && other == Comparison.UP)
                || (one == Comparison.AT_LEAST && other == Comparison.AT_MOST)
                || (one == Comparison.AT_MOST && other == Comparison.AT_LEAST);
    }
}
