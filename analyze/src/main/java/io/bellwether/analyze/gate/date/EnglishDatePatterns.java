package io.bellwether.analyze.gate.date;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates as English and the standards write them: "March 5, 2024", "5 Mar", "2024-03-05", "Q3 2024", "9:30 p.m.". */
final class EnglishDatePatterns {

    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final List<String> WEEKDAYS = List.of("mon", "tue", "wed", "thu", "fri", "sat", "sun");
    private static final List<String> ORDINALS = List.of("first", "second", "third", "fourth");

    private static final String MONTH = "(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?"
            + "|Sept?(?:ember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?|JANUARY|FEBRUARY|MARCH|APRIL|MAY|JUNE|JULY"
            + "|AUGUST|SEPTEMBER|OCTOBER|NOVEMBER|DECEMBER)\\b\\.?";
    private static final String DAY = "(\\d{1,2})(?:st|nd|rd|th)?";
    private static final String YEAR = "((?:1[5-9]|20)\\d\\d)(?![\\d%]|[.,]\\d)";

    private static final Pattern ISO = Pattern.compile("(?<![\\d-])(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?![\\d-])");
    private static final Pattern MONTH_DAY =
            Pattern.compile("\\b" + MONTH + " " + DAY + "\\b(?![,.]\\d)(?:(?:,? | of )" + YEAR + ")?");
    private static final Pattern DAY_MONTH =
            Pattern.compile("(?<![\\d.,$])\\b" + DAY + "(?: of)? " + MONTH + "(?:,? " + YEAR + ")?");
    private static final Pattern MONTH_YEAR = Pattern.compile("\\b" + MONTH + ",?(?: of)? " + YEAR);
    private static final Pattern MONTH_ALONE = Pattern.compile(
            "(?:\\b(?:[Ii]n|[Oo]f|[Ss]ince|[Bb]y|[Uu]ntil|[Ll]ast|[Nn]ext|[Tt]his|[Ee]arly|[Ll]ate|[Ff]rom|[Tt]o|[Tt]hrough|[Bb]efore|[Aa]fter|[Ee]very|[Dd]uring|[Aa]nd|[Mm]id)[ -])"
                    + MONTH);
    private static final Pattern QUARTER = Pattern.compile(
            "\\b(?:(first|second|third|fourth|1st|2nd|3rd|4th|[1-4]Q)(?:[- ]quarter|(?<=Q))|Q([1-4]))(?: of| in|,|'s)? ?(?:fiscal )?"
                    + "(?:" + YEAR + ")?(?![\\w])",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern HALF =
            Pattern.compile("\\b(first|second|1st|2nd)[- ]half (?:of )?" + YEAR + "|\\bH([12]) " + YEAR);
    private static final Pattern DECADE = Pattern.compile("\\b(?:1[5-9]|20)(\\d)0['\u2019]?s\\b|['\u2019](\\d)0s\\b");
    private static final Pattern DAY_ALONE = Pattern.compile(
            "\\b(?:[Tt]he|[Oo]n|[Oo]f|[Ff]rom|[Tt]o) (\\d{1,2})(?:st|nd|rd|th)(?![- ](?:century|anniversary|Congress|birthday|edition|time|year))\\b");
    private static final Pattern YEAR_ALONE = Pattern.compile("(?<![\\d.,$€£¥#:-])\\b" + YEAR + "(?!\\w|,000)");
    private static final Pattern WEEKDAY = Pattern.compile(
            "\\b(Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day(?:s|'s)?\\b|\\b(Mon|Tue|Wed|Thu|Fri|Sat)\\.(?= )");
    private static final Pattern CLOCK = Pattern.compile(
            "(?<![\\d:.])(\\d{1,2})(?:[:.]([0-5]\\d))? ?(a\\.?m|p\\.?m)\\b\\.?|(?<![\\d:])([01]?\\d|2[0-4]):([0-5]\\d)(?![\\d:])",
            Pattern.CASE_INSENSITIVE);

    private EnglishDatePatterns() {}

    static void find(String text, Consumer<DateMention> found) {
        each(
                ISO,
                text,
                m -> found.accept(DateMention.day(m.start(), m.end(), number(m, 1), number(m, 2), number(m, 3))));
        each(
                MONTH_DAY,
                text,
                m -> found.accept(DateMention.day(m.start(), m.end(), number(m, 3), month(m.group(1)), number(m, 2))));
        each(
                DAY_MONTH,
                text,
                m -> found.accept(DateMention.day(m.start(), m.end(), number(m, 3), month(m.group(2)), number(m, 1))));
        each(
                MONTH_YEAR,
                text,
                m -> found.accept(DateMention.day(m.start(), m.end(), number(m, 2), month(m.group(1)), 0)));
        each(MONTH_ALONE, text, m -> found.accept(DateMention.day(m.start(1), m.end(1), 0, month(m.group(1)), 0)));
        each(QUARTER, text, m -> found.accept(DateMention.part(m.start(), m.end(), number(m, 3), quarter(m))));
        each(HALF, text, m -> found.accept(half(m)));
        each(
                DECADE,
                text,
                m -> found.accept(DateMention.decade(m.start(), m.end(), 10 * Math.max(number(m, 1), number(m, 2)))));
        each(DAY_ALONE, text, m -> found.accept(DateMention.day(m.start(1), m.end(), 0, 0, number(m, 1))));
        each(YEAR_ALONE, text, m -> found.accept(DateMention.day(m.start(), m.end(), number(m, 1), 0, 0)));
        each(WEEKDAY, text, m -> found.accept(DateMention.weekday(m.start(), m.end(), weekday(m))));
        each(CLOCK, text, m -> clock(m, found));
    }

    private static void each(Pattern pattern, String text, Consumer<Matcher> found) {
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.accept(matcher);
        }
    }

    private static int number(Matcher matcher, int group) {
        @Nullable String digits = matcher.group(group);
        return digits == null ? 0 : Integer.parseInt(digits);
    }

    private static int month(String name) {
        return MONTHS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
    }

    private static int weekday(Matcher matcher) {
        String name = matcher.group(1) == null ? matcher.group(2) : matcher.group(1);
        return WEEKDAYS.indexOf(name.substring(0, 3).toLowerCase(Locale.ROOT)) + 1;
    }

    private static int quarter(Matcher matcher) {
        if (matcher.group(2) != null) {
            return number(matcher, 2);
        }
        return ordinal(matcher.group(1));
    }

    private static int ordinal(String word) {
        int named = ORDINALS.indexOf(word.toLowerCase(Locale.ROOT));
        return named >= 0 ? named + 1 : Character.digit(word.charAt(0), 10);
    }

    private static DateMention half(Matcher matcher) {
        int half = matcher.group(1) == null ? number(matcher, 3) : ordinal(matcher.group(1));
        int year = matcher.group(1) == null ? number(matcher, 4) : number(matcher, 2);
        return DateMention.part(matcher.start(), matcher.end(), year, 4 + half);
    }

    private static void clock(Matcher matcher, Consumer<DateMention> found) {
        @Nullable String halfDay = matcher.group(3);
        int hour = halfDay == null ? number(matcher, 4) : number(matcher, 1);
        int minute = halfDay == null ? number(matcher, 5) : number(matcher, 2);
        if (hour > 24) {
            return;
        }
        boolean afternoon = halfDay != null && Character.toLowerCase(halfDay.charAt(0)) == 'p';
        int minutes = (hour % (halfDay == null ? 24 : 12)) * 60 + minute + (afternoon ? 720 : 0);
        found.accept(DateMention.time(matcher.start(), matcher.end(), minutes, halfDay != null || hour > 12));
    }
}
