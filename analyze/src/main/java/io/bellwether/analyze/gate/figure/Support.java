package io.bellwether.analyze.gate.figure;

import io.bellwether.analyze.gate.check.Verdict;
import io.bellwether.enrich.figure.unit.Unit;
import io.bellwether.enrich.figure.unit.UnitClass;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the article says to one number of a claim.
 *
 * @param verdict the verdict
 * @param reason why
 */
record Support(Verdict verdict, String reason) {

    private static final int WORD_OF_GRAMMAR = 1;

    /** Words that say two, or two and no number. */
    private static final Pattern PAIR = Pattern.compile(
            "\\b(?:both|pair|couple|twins?|twice|double[ds]?|duo|second|bilateral|half|halves|halved|between)\\b|[两二双俩对倍]",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern HALF = Pattern.compile("\\bhal(?:f|ves|ved)\\b|半", Pattern.CASE_INSENSITIVE);

    /** Words that name no number: "dozens", "tens of thousands", "几十", "上万". */
    private static final Pattern VAGUE = Pattern.compile(
            "\\b(?:dozens|scores|tens|hundreds|thousands|millions|billions|trillions|few|several)\\b|^[几数上成]",
            Pattern.CASE_INSENSITIVE);

    private static final double LARGEST_SMALL = 4;
    private static final double LARGEST_COMPARED = 10;

    private static final Pattern DOZEN = Pattern.compile("\\bdozens?\\b|十二|12", Pattern.CASE_INSENSITIVE);

    static Support of(Amount claim, FigureReading text, FigureReading article) {
        List<Amount> supporting = new ArrayList<>();
        for (Amount amount : article.amounts()) {
            if (AmountMatch.supports(amount, claim)) {
                supporting.add(amount);
            }
        }
        if (!supporting.isEmpty()) {
            boolean opposed = supporting.stream()
                    .allMatch(amount -> AmountMatch.isOpposite(amount.direction(), claim.direction()));
            return opposed
                    ? new Support(Verdict.REJECTED, "the article says the opposite direction")
                    : new Support(Verdict.VERIFIED, "the article says this figure");
        }
        if (claim.isRange() && hasBothEnds(claim, article)) {
            return new Support(Verdict.VERIFIED, "the article says both ends");
        }
        return withoutNumber(claim, text, article);
    }

    /** Whether the article counts the same things, or in the other language some few things. */
    private static boolean isComparedTo(Amount claim, FigureReading text, FigureReading article) {
        boolean sameLanguage = text.text().language().equals(article.text().language());
        return article.amounts().stream()
                .anyMatch(amount -> amount.unitKind() == Unit.Kind.COUNT
                        && (sameLanguage
                                ? amount.unit().equals(claim.unit())
                                : amount.value() > 1 && amount.value() <= LARGEST_COMPARED));
    }

    private static boolean hasBothEnds(Amount claim, FigureReading article) {
        return article.amounts().stream().anyMatch(amount -> isValue(claim, amount, claim.value()))
                && article.amounts().stream().anyMatch(amount -> isValue(claim, amount, claim.high()));
    }

    private static boolean isValue(Amount claim, Amount amount, double value) {
        double rate = Units.rate(claim, amount);
        return AmountMatch.same(value * rate, amount.value());
    }

    /** Small numbers that language says without a number, and those that are hardly one. */
    private static Support withoutNumber(Amount claim, FigureReading text, FigureReading article) {
        String words = article.text().text();
        String written = text.text().text().substring(claim.start(), claim.end());
        if (claim.words() && VAGUE.matcher(written).find()) {
            return new Support(Verdict.NOT_CHECKABLE, "a vague number");
        }
        if (claim.words() && claim.unitClass() == UnitClass.PERCENT && claim.value() == 50) {
            boolean half = HALF.matcher(words).find();
            return new Support(half ? Verdict.VERIFIED : Verdict.NOT_CHECKABLE, "half of something");
        }
        if (claim.words() && claim.value() == WORD_OF_GRAMMAR && !claim.isRange()) {
            return new Support(Verdict.NOT_CHECKABLE, "one is a word of grammar");
        }
        if (claim.value() == 2 && !claim.isRange() && PAIR.matcher(words).find() && claim.words()) {
            return new Support(Verdict.VERIFIED, "the article speaks of two");
        }
        if (claim.value() == 12 && claim.words() && DOZEN.matcher(words).find()) {
            return new Support(Verdict.VERIFIED, "the article speaks of a dozen");
        }
        if (claim.words()
                && !claim.isMeasure()
                && claim.value() <= LARGEST_SMALL
                && !isComparedTo(claim, text, article)) {
            return new Support(Verdict.NOT_CHECKABLE, "a small number that may be counted from the text");
        }
        boolean elsewhere =
                article.amounts().stream().anyMatch(amount -> AmountMatch.same(amount.value(), claim.value()));
        if (elsewhere) {
            return new Support(Verdict.REJECTED, "the article says this number of something else");
        }
        return new Support(Verdict.REJECTED, "the article does not say this figure");
    }
}
