package io.bellwether.analyze.gate.date;

import io.bellwether.analyze.gate.check.Check;
import io.bellwether.analyze.gate.check.CheckKind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoublePredicate;
import org.jspecify.annotations.Nullable;

/** Checks every date of a text against the dates of the article. Safe for use by many threads. */
public final class DateGate {

    /** Reads the dates of a text in either language. */
    public DateReading read(String text) {
        var found = new ArrayList<DateMention>();
        EnglishDatePatterns.find(text, found::add);
        ChineseDatePatterns.find(text, found::add);
        found.sort(Comparator.comparingInt(DateMention::start)
                .thenComparing(Comparator.comparingInt(DateMention::end).reversed()));
        var kept = new ArrayList<DateMention>();
        int end = 0;
        for (DateMention mention : found) {
            if (mention.start() >= end) {
                kept.add(mention);
                end = mention.end();
            }
        }
        return new DateReading(text, kept);
    }

    /**
     * Checks the dates of a text; one verdict each.
     *
     * @param published the day the article is of; null when unknown
     * @param numbers whether the article says a number that is no date
     */
    public List<Check> check(
            DateReading claim, DateReading article, @Nullable LocalDate published, DoublePredicate numbers) {
        var calendar = new ArticleCalendar(article, published, numbers);
        var checks = new ArrayList<Check>();
        for (DateMention mention : claim.mentions()) {
            var answer = calendar.answer(mention);
            checks.add(Check.of(
                    CheckKind.DATE, claim.text(), mention.start(), mention.end(), answer.verdict(), answer.reason()));
        }
        return checks;
    }
}
