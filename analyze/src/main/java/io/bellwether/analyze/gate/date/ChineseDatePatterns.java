package io.bellwether.analyze.gate.date;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Dates as Chinese writes them: "2024年3月5日", "三月五日", "5日", "第三季度", "周一", "上世纪90年代", "下午3点半". */
final class ChineseDatePatterns {

    private static final String HAN = "一二三四五六七八九";
    private static final String SMALL = "(\\d{1,2}|[" + HAN + "十廿卅]{1,3})";
    private static final String YEAR = "(\\d{4}|[〇○零" + HAN + "]{4})年";

    private static final Pattern DAY = Pattern.compile(
            "(?<!\\d)(?:" + YEAR + "(?:的)?)?(?<![\\d" + HAN + "十])" + SMALL + "月(?:份)?(?:" + SMALL + "(?:日|号))?");
    private static final Pattern YEAR_ALONE = Pattern.compile("(?<![\\d第])" + YEAR + "(?!代)");
    private static final Pattern DAY_ALONE = Pattern.compile(
            "(?<![\\d.月" + HAN + "十第每这几数多两百千万个])" + SMALL + "(?:日|号)(?!本|线|楼|院|店|机|工|称|令|召|码|文|门|馆|厅|子|夜游|均|常|元)");
    private static final Pattern QUARTER = Pattern.compile("(前?)第?([1-4一二三四])季度");
    private static final Pattern WEEKDAY = Pattern.compile("(?:周|星期|礼拜)([一二三四五六日天末])(?![年岁期])");
    private static final Pattern DECADE = Pattern.compile("(?:\\d\\d)?(\\d|[" + HAN + "])[0零十]年代");
    private static final Pattern CLOCK = Pattern.compile("(凌晨|清晨|早上|早晨|上午|中午|下午|傍晚|晚上|晚间|晚|夜间|深夜)?(?<![\\d.百千万个%])"
            + SMALL + "(?:点|时)(?!间|代|期|尚|候|速|评|差|空|装|局|任|刻|事|机)(?:(半)|钟|整|" + SMALL + "分?)?");
    private static final int AFTERNOON = 720;
    private static final int LAST_MONTH = 12;
    private static final int LAST_DAY = 31;
    private static final int FIRST_QUARTERS = 7;

    private ChineseDatePatterns() {}

    static void find(String text, Consumer<DateMention> found) {
        var dates = DAY.matcher(text);
        while (dates.find()) {
            int month = number(dates.group(2));
            int day = number(dates.group(3));
            if (month >= 1 && month <= LAST_MONTH && day <= LAST_DAY) {
                found.accept(DateMention.day(dates.start(), dates.end(), year(dates.group(1)), month, day));
            }
        }
        var years = YEAR_ALONE.matcher(text);
        while (years.find()) {
            found.accept(DateMention.day(years.start(), years.end(), year(years.group(1)), 0, 0));
        }
        var days = DAY_ALONE.matcher(text);
        while (days.find()) {
            int day = number(days.group(1));
            if (day >= 1 && day <= LAST_DAY) {
                found.accept(DateMention.day(days.start(), days.end(), 0, 0, day));
            }
        }
        findParts(text, found);
        findClock(text, found);
    }

    private static void findParts(String text, Consumer<DateMention> found) {
        var quarters = QUARTER.matcher(text);
        while (quarters.find()) {
            int part = quarters.group(1).isEmpty() ? number(quarters.group(2)) : FIRST_QUARTERS;
            found.accept(DateMention.part(quarters.start(), quarters.end(), 0, part));
        }
        var weekdays = WEEKDAY.matcher(text);
        while (weekdays.find()) {
            int weekday = "一二三四五六日".indexOf(weekdays.group(1)) + 1;
            if (!weekdays.group(1).equals("末")) {
                found.accept(DateMention.weekday(weekdays.start(), weekdays.end(), weekday == 0 ? 7 : weekday));
            }
        }
        var decades = DECADE.matcher(text);
        while (decades.find()) {
            found.accept(DateMention.decade(decades.start(), decades.end(), 10 * number(decades.group(1))));
        }
    }

    private static void findClock(String text, Consumer<DateMention> found) {
        Matcher clock = CLOCK.matcher(text);
        while (clock.find()) {
            int hour = number(clock.group(2));
            @Nullable String halfDay = clock.group(1);
            boolean late = halfDay != null && "下午傍晚晚上晚间晚夜间深夜".contains(halfDay) && hour < 12;
            int minute = clock.group(3) != null ? 30 : number(clock.group(4));
            if (hour <= 24 && minute < 60) {
                int minutes = (hour % 24) * 60 + minute + (late ? AFTERNOON : 0);
                found.accept(DateMention.time(clock.start(), clock.end(), minutes, halfDay != null || hour > 12));
            }
        }
    }

    private static int year(@Nullable String written) {
        if (written == null) {
            return 0;
        }
        int year = 0;
        for (int at = 0; at < written.length(); at++) {
            year = year * 10 + Math.max(0, digit(written.charAt(at)));
        }
        return year;
    }

    /** A number up to 99 in digits or in Han: "12", "十二", "二十", "廿五". */
    static int number(@Nullable String written) {
        if (written == null) {
            return 0;
        }
        int value = 0;
        for (int at = 0; at < written.length(); at++) {
            char c = written.charAt(at);
            switch (c) {
                case '十' -> value = Math.max(1, value) * 10;
                case '廿' -> value = 20;
                case '卅' -> value = 30;
                default -> value = Character.isDigit(c) ? value * 10 + digit(c) : value + Math.max(0, digit(c));
            }
        }
        return value;
    }

    private static int digit(char c) {
        int han = HAN.indexOf(c);
        return han >= 0 ? han + 1 : Character.digit(c, 10);
    }
}
