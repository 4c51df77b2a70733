package io.bellwether.analyze.gate.date;

/**
 * What a text says of a place in the calendar or on the clock; 0 (or {@link #NO_TIME}) for what it does not say.
 *
 * @param start first UTF-16 unit
 * @param end one past the last
 * @param year full year
 * @param month 1 to 12
 * @param day 1 to 31
 * @param weekday 1 (Monday) to 7
 * @param part quarter 1 to 4, or half-year 5 and 6, or 7 for the first three quarters
 * @param decade first year of it within its century, plus 1 (so that the 2000s are 1)
 * @param minutes minutes of the day
 * @param halfDayKnown whether morning or afternoon is said, or the hour tells
 * @param inherited whether the month is that of an earlier date
 */
record DateMention(
        int start,
        int end,
        int year,
        int month,
        int day,
        int weekday,
        int part,
        int decade,
        int minutes,
        boolean halfDayKnown,
        boolean inherited) {

    static final int NO_TIME = -1;

    static DateMention day(int start, int end, int year, int month, int day) {
        return new DateMention(start, end, year, month, day, 0, 0, 0, NO_TIME, false, false);
    }

    static DateMention weekday(int start, int end, int weekday) {
        return new DateMention(start, end, 0, 0, 0, weekday, 0, 0, NO_TIME, false, false);
    }

    static DateMention part(int start, int end, int year, int part) {
        return new DateMention(start, end, year, 0, 0, 0, part, 0, NO_TIME, false, false);
    }

    static DateMention decade(int start, int end, int decade) {
        return new DateMention(start, end, 0, 0, 0, 0, 0, decade + 1, NO_TIME, false, false);
    }

    static DateMention time(int start, int end, int minutes, boolean halfDayKnown) {
        return new DateMention(start, end, 0, 0, 0, 0, 0, 0, minutes, halfDayKnown, false);
    }

    DateMention withMonth(int newMonth) {
        return new DateMention(start, end, year, newMonth, day, weekday, part, decade, minutes, halfDayKnown, true);
    }

    /** The hour of a time of day. */
    int hour() {
        return Math.floorDiv(minutes, 60);
    }

    boolean isYearOnly() {
        return year > 0 && month == 0 && day == 0 && part == 0;
    }
}
