package io.bellwether.analyze.gate.date;

import io.bellwether.analyze.gate.check.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.function.DoublePredicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The dates that an article tells, with what follows from the day that it is of. */
final class ArticleCalendar {

    /** Words by which a text points at a day from its own. */
    private static final Pattern RELATIVE_DAY = Pattern.compile(
            "\\b(?:today|yesterday|tomorrow|tonight|overnight|this (?:morning|afternoon|evening)|days? ago|days? later"
                    + "|last week|next week|weekend)\\b|今天|昨天|明天|前天|后天|今日|昨日|明日|当天|当日|次日|近日|日前|今晨|今晚|昨晚|周末",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern RELATIVE_YEAR = Pattern.compile(
            "\\b(?:last|this|next|previous|following|past) (?:year|month|week|spring|summer|autumn|fall|winter)|years? (?:ago|later|earlier)|去年|今年|明年|前年|后年|年前|年后|上年|同年|次年|本年|上月|本月|下月|上个月|下个月",
            Pattern.CASE_INSENSITIVE);

    private static final int HALF_DAY = 720;
    private static final int HOUR = 60;

    private final List<DateMention> mentions;
    private final TreeSet<Integer> years = new TreeSet<>();
    private final @Nullable LocalDate published;
    private final DoublePredicate numbers;
    private final boolean relativeDay;
    private final boolean relativeYear;

    /** A verdict with its reason. */
    record Answer(Verdict verdict, String reason) {}

    ArticleCalendar(DateReading article, @Nullable LocalDate published, DoublePredicate numbers) {
        this.published = published;
        this.numbers = numbers;
        mentions = withMonths(article.mentions());
        mentions.stream().filter(mention -> mention.year() > 0).forEach(mention -> years.add(mention.year()));
        relativeDay = RELATIVE_DAY.matcher(article.text()).find();
        relativeYear = RELATIVE_YEAR.matcher(article.text()).find();
    }

    /** Chinese says the month once: "3月5日…7日" are both of March. */
    private static List<DateMention> withMonths(List<DateMention> mentions) {
        var resolved = new ArrayList<DateMention>();
        int month = 0;
        for (DateMention mention : mentions) {
            resolved.add(mention);
            if (mention.month() > 0) {
                month = mention.month();
            } else if (mention.day() > 0 && month > 0) {
                resolved.add(mention.withMonth(month));
            }
        }
        return resolved;
    }

    Answer answer(DateMention claim) {
        if (claim.minutes() != DateMention.NO_TIME) {
            return timeOfDay(claim);
        }
        if (claim.decade() > 0) {
            return said(mentions.stream().anyMatch(m -> m.decade() == claim.decade()), false);
        }
        if (claim.weekday() > 0) {
            return weekday(claim);
        }
        if (claim.part() > 0) {
            return part(claim);
        }
        return day(claim);
    }

    private Answer day(DateMention claim) {
        boolean dayKnown = (claim.day() == 0 && claim.month() == 0)
                || mentions.stream().anyMatch(mention -> coversMonthAndDay(mention, claim))
                || isNearPublication(claim);
        boolean dayAlone = claim.day() > 0 && claim.month() == 0;
        boolean yearAlone = claim.isYearOnly() && !years.contains(claim.year());
        if ((dayAlone && !dayKnown && numbers.test(claim.day())) || (yearAlone && numbers.test(claim.year()))) {
            return said(true, false);
        }
        if (!dayKnown) {
            boolean dated = mentions.stream().anyMatch(mention -> mention.day() > 0 || mention.month() > 0);
            boolean relative = relativeDay || (claim.day() == 0 && relativeYear) || hasWeekday();
            boolean open = (!hasOtherMonth(claim) && mayBeMonth(claim.month())) || (!dated && relative);
            return said(false, open && published == null);
        }
        return claim.year() == 0 ? said(true, false) : year(claim);
    }

    private boolean coversMonthAndDay(DateMention mention, DateMention claim) {
        boolean month = claim.month() == 0 || mention.month() == claim.month() || isMonthOfPublication(mention, claim);
        boolean day = claim.day() == 0 || mention.day() == claim.day();
        boolean sameYear = claim.year() == 0 || mention.year() == 0 || mention.year() == claim.year();
        return month && day && sameYear;
    }

    private boolean isMonthOfPublication(DateMention mention, DateMention claim) {
        return mention.month() == 0
                && mention.day() > 0
                && published != null
                && published.getMonthValue() == claim.month();
    }

    /** Whether the article has this month, none, or several of which one may be meant. */
    private boolean mayBeMonth(int month) {
        var months = new TreeSet<Integer>();
        mentions.stream().filter(mention -> mention.month() > 0).forEach(mention -> months.add(mention.month()));
        return months.isEmpty() || months.contains(month);
    }

    /** Whether the article has this day only in other months, or not at all. */
    private boolean hasOtherMonth(DateMention claim) {
        return claim.day() == 0
                || claim.month() == 0
                || mentions.stream().noneMatch(mention -> mention.day() == claim.day())
                || mentions.stream()
                        .anyMatch(
                                mention -> mention.day() == claim.day() && mention.month() > 0 && !mention.inherited());
    }

    private boolean hasWeekday() {
        return mentions.stream().anyMatch(mention -> mention.weekday() > 0);
    }

    /** A day within a week of the article's own, when the article names the weekday or says today or yesterday. */
    private boolean isNearPublication(DateMention claim) {
        if (published == null || claim.day() == 0) {
            return claim.day() == 0 && published != null && claim.month() == published.getMonthValue();
        }
        for (int offset = -8; offset <= 8; offset++) {
            LocalDate date = published.plusDays(offset);
            boolean sameDay = date.getDayOfMonth() == claim.day()
                    && (claim.month() == 0 || date.getMonthValue() == claim.month());
            int weekday = date.getDayOfWeek().getValue();
            boolean named = mentions.stream().anyMatch(mention -> mention.weekday() == weekday);
            if (sameDay && (named || (relativeDay && Math.abs(offset) <= 2) || offset == 0)) {
                return true;
            }
        }
        return false;
    }

    private Answer year(DateMention claim) {
        int year = claim.year();
        if (years.contains(year)) {
            return said(true, false);
        }
        if (published != null) {
            int distance = Math.abs(published.getYear() - year);
            return said(distance == 0 || (distance == 1 && relativeYear), distance <= 10 && relativeYear);
        }
        return said(false, years.isEmpty());
    }

    private Answer weekday(DateMention claim) {
        boolean named = mentions.stream().anyMatch(mention -> mention.weekday() == claim.weekday());
        return said(named, !hasWeekday());
    }

    private Answer part(DateMention claim) {
        boolean named = mentions.stream().anyMatch(mention -> mention.part() == claim.part());
        boolean anyPart = mentions.stream().anyMatch(mention -> mention.part() > 0);
        if (named && claim.year() > 0) {
            return year(claim);
        }
        return said(named, !anyPart && claim.year() > 0 && years.contains(claim.year()));
    }

    private Answer timeOfDay(DateMention claim) {
        boolean named = mentions.stream().anyMatch(mention -> isSameTime(mention, claim));
        boolean anyTime = mentions.stream().anyMatch(mention -> mention.minutes() != DateMention.NO_TIME);
        boolean score = !claim.halfDayKnown() && numbers.test(claim.hour()) && numbers.test(claim.minutes() % HOUR);
        return said(named || score, !anyTime);
    }

    private static boolean isSameTime(DateMention one, DateMention other) {
        if (one.minutes() == DateMention.NO_TIME) {
            return false;
        }
        return one.minutes() == other.minutes()
                || (!(one.halfDayKnown() && other.halfDayKnown())
                        && one.minutes() % HALF_DAY == other.minutes() % HALF_DAY);
    }

    private static Answer said(boolean said, boolean open) {
        if (said) {
            return new Answer(Verdict.VERIFIED, "the article says this date");
        }
        return open
                ? new Answer(Verdict.NOT_CHECKABLE, "the article does not say which day it is of")
                : new Answer(Verdict.REJECTED, "the article does not say this date");
    }
}
