package io.bellwether.ingest.article;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.IsoFields;
import java.util.Optional;

/**
 * ISO 8601 and its profiles RFC 3339 and W3CDTF, extended or basic, with month, day, time or zone left out, and with
 * the liberties that feeds take: a space for the T, single digits, 24:00, leap seconds, week and ordinal dates.
 */
final class IsoTime {

    private final String text;
    private int at;

    IsoTime(String text) {
        this.text = text;
    }

    /** The instant, empty when the text is not of this kind. A date that no calendar has is an exception. */
    Optional<Instant> read() {
        if (digits(4) != 4) {
            return Optional.empty();
        }
        int year = number(4);
        var date = date(year);
        if (date.isEmpty()) {
            return Optional.empty();
        }
        if (at == text.length()) {
            return date.map(day -> day.atStartOfDay().toInstant(ZoneOffset.UTC));
        }
        if ("Tt _".indexOf(text.charAt(at)) < 0) {
            return Optional.empty();
        }
        at++;
        skip(' ');
        return time(date.get());
    }

    private Optional<LocalDate> date(int year) {
        boolean extended = skip('-');
        if (skip('W') || skip('w')) {
            return week(year);
        }
        int run = digits(4);
        if (run == 0) {
            return extended ? Optional.empty() : Optional.of(LocalDate.of(year, 1, 1));
        } else if (run == 3) {
            return Optional.of(LocalDate.ofYearDay(year, number(3)));
        } else if (!extended && run != 4 && run != 2) {
            return Optional.empty();
        }
        int month = number(Math.min(run, 2));
        boolean hasDay = extended ? skip('-') : digits(2) > 0;
        int length = Math.min(digits(2), 2);
        if (hasDay && length == 0) {
            return Optional.empty();
        }
        return Optional.of(LocalDate.of(year, month, hasDay ? number(length) : 1));
    }

    private Optional<LocalDate> week(int year) {
        if (digits(2) != 2) {
            return Optional.empty();
        }
        int week = number(2);
        skip('-');
        int day = digits(1) == 1 ? number(1) : 1;
        var monday = LocalDate.of(year, 1, 4).with(IsoFields.WEEK_OF_WEEK_BASED_YEAR, week);
        return Optional.of(monday.with(DayOfWeek.of(day)));
    }

    private Optional<Instant> time(LocalDate date) {
        int run = digits(2);
        if (run == 0) {
            return Optional.empty();
        }
        int hour = number(run);
        boolean extended = skip(':');
        int minute = digits(2) > 0 ? number(digits(2)) : 0;
        int second = 0;
        int nanos = 0;
        if ((extended && skip(':')) || (!extended && digits(2) == 2)) {
            second = digits(2) > 0 ? number(digits(2)) : 0;
        }
        if (skip('.') || skip(',') || (at + 1 < text.length() && isDigit(at + 1) && skip(':'))) {
            nanos = nanos();
        }
        skip(' ');
        var zone = TimeZones.read(text.substring(at));
        var day = hour == 24 ? date.plusDays(1) : date;
        var clock = LocalTime.of(hour == 24 ? 0 : hour, minute, Math.min(second, 59), nanos);
        return zone.map(found -> instant(LocalDateTime.of(day, clock), found));
    }

    private int nanos() {
        int nanos = 0;
        int unit = 100_000_000;
        while (at < text.length() && isDigit(at)) {
            nanos += (text.charAt(at++) - '0') * unit;
            unit /= 10;
        }
        return nanos;
    }

    private static Instant instant(LocalDateTime time, ZoneId zone) {
        return time.atZone(zone).toInstant();
    }

    /** How many digits follow, at most {@code most}. */
    private int digits(int most) {
        int run = 0;
        while (run < most && at + run < text.length() && isDigit(at + run)) {
            run++;
        }
        return run;
    }

    private int number(int length) {
        int value = Integer.parseInt(text.substring(at, at + length));
        at += length;
        return value;
    }

    private boolean isDigit(int index) {
        return text.charAt(index) >= '0' && text.charAt(index) <= '9';
    }

    private boolean skip(char c) {
        if (at < text.length() && text.charAt(at) == c) {
            at++;
            return true;
        }
        return false;
    }
}
