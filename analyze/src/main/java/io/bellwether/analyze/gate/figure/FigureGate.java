package io.bellwether.analyze.gate.figure;

import io.bellwether.analyze.gate.check.Check;
import io.bellwether.analyze.gate.check.CheckKind;
import io.bellwether.analyze.gate.check.Verdict;
import io.bellwether.enrich.segment.Segmentation;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/** Checks every number of a text against the numbers of the article. Safe for use by many threads. */
public final class FigureGate {

    private final AmountReader reader = new AmountReader();

    /**
     * Reads the numbers of a text.
     *
     * @param taken places that are read already, as dates or as parts of names
     */
    public FigureReading read(Segmentation text, BitSet taken) {
        return new FigureReading(text, reader.read(text, taken));
    }

    /** Where the article says the numbers of a text, for those that it says. */
    public List<FigurePlaces> places(FigureReading claim, FigureReading article) {
        var places = new ArrayList<FigurePlaces>();
        for (Amount amount : claim.amounts()) {
            List<Integer> found = article.amounts().stream()
                    .filter(other -> AmountMatch.supports(other, amount))
                    .map(Amount::start)
                    .toList();
            if (!found.isEmpty() && !amount.words()) {
                places.add(new FigurePlaces(amount.start(), amount.end(), found));
            }
        }
        return places;
    }

    /** Checks the numbers of a text; one verdict each. */
    public List<Check> check(FigureReading claim, FigureReading article) {
        var checks = new ArrayList<Check>();
        String text = claim.text().text();
        for (Amount amount : claim.amounts()) {
            Verdict verdict = Verdict.VERIFIED;
            String reason = "the article says this figure";
            if (NumberRun.isSameCode(
                    text, amount.start(), amount.end(), article.text().text())) {
                reason = "written as in the article";
            } else if (NumberRun.isBroken(text, amount.start(), amount.end())) {
                String run = NumberRun.around(text, amount.start(), amount.end());
                boolean verbatim = NumberRun.isIn(article.text().text(), run);
                verdict = verbatim ? Verdict.VERIFIED : Verdict.REJECTED;
                reason = verbatim ? "written as in the article" : "not a number that the article writes";
            } else {
                var match = Support.of(amount, claim, article);
                verdict = match.verdict();
                reason = match.reason();
            }
            checks.add(Check.of(CheckKind.FIGURE, text, amount.start(), amount.end(), verdict, reason));
        }
        return checks;
    }
}
