package io.bellwether.ingest.article;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Times written for people: RFC 822, asctime, {@code July 3, 2026 at 2:05 pm ET}, {@code 3.7.2026}, {@code 2026年7月3日
 * 下午2:05}. Parts are recognised by their shape in any order; words that mean nothing here are passed over.
 */
final class WordyTime {

    private static final int UNSET = -1;

    private final TimeTokens tokens;
    private int year = UNSET;
    private int month = UNSET;
    private int day = UNSET;
    private int hour = UNSET;
    private int minute;
    private int second;
    private int nanos;
    private boolean afternoon;
    private boolean morning;
    private boolean unplaced;
    private ZoneId assumed = ZoneOffset.UTC;
    private @Nullable ZoneId zone;

    WordyTime(String text) {
        tokens = new TimeTokens(text);
    }

    /** The instant, empty when year or month cannot be made out. A date that no calendar has is an exception. */
    Optional<Instant> read() {
        int at = 0;
        while (at < tokens.size()) {
            at = tokens.isNumber(at) ? number(at) : other(at);
        }
        // A number that fits nowhere beside a missing day is a day that no month has.
        if (year == UNSET || month == UNSET || (day == UNSET && unplaced)) {
            return Optional.empty();
        }
        var date = LocalDate.of(year, month, day == UNSET ? 1 : day);
        if (hour == UNSET) {
            return Optional.of(date.atStartOfDay().toInstant(ZoneOffset.UTC));
        }
        int clockHour = afternoon && hour < 12 ? hour + 12 : morning && hour == 12 ? 0 : hour;
        var time = LocalTime.of(clockHour % 24, minute, Math.min(second, 59), nanos);
        var onDay = clockHour == 24 ? date.plusDays(1) : date;
        return Optional.of(LocalDateTime.of(onDay, time)
                .atZone(zone == null ? assumed : zone)
                .toInstant());
    }

    private int number(int at) {
        String next = tokens.token(at + 1);
        if (hour == UNSET && (next.equals(":") || next.equals("h")) && tokens.isNumber(at + 2)) {
            return clock(at);
        } else if (isSeparator(next)
                && tokens.isNumber(at + 2)
                && tokens.token(at + 3).equals(next)
                && tokens.isNumber(at + 4)) {
            return numericDate(at, next);
        } else if (!next.isEmpty() && Character.isLetter(next.charAt(0)) && eastAsian(at, next)) {
            return at + 2;
        }
        bare(tokens.value(at), tokens.token(at).length());
        return at + 1;
    }

    private int clock(int at) {
        hour = tokens.value(at);
        minute = tokens.value(at + 2);
        int next = at + 3;
        if (tokens.token(next).equals(":") && tokens.isNumber(next + 1)) {
            second = tokens.value(next + 1);
            next += 2;
            if (tokens.token(next).equals(".") && tokens.isNumber(next + 1)) {
                String fraction = (tokens.token(next + 1) + "000000000").substring(0, 9);
                nanos = Integer.parseInt(fraction);
                next += 2;
            }
        }
        return next;
    }

    private int numericDate(int at, String separator) {
        int first = tokens.value(at);
        int second = tokens.value(at + 2);
        int third = tokens.value(at + 4);
        if (tokens.token(at).length() >= 3) {
            setDate(first, second, third);
        } else {
            boolean dayFirst = first > 12 || (second <= 12 && !separator.equals("/"));
            setDate(
                    century(third, tokens.token(at + 4).length()),
                    dayFirst ? second : first,
                    dayFirst ? first : second);
        }
        return at + 5;
    }

    private void setDate(int year, int month, int day) {
        this.year = year;
        this.month = month;
        this.day = day;
    }

    private boolean eastAsian(int at, String word) {
        int value = tokens.value(at);
        switch (word.charAt(0)) {
            case '年', '년' -> {
                year = century(value, tokens.token(at).length());
                assumed = ZoneOffset.ofHours(word.charAt(0) == '年' ? 8 : 9);
            }
            case '月', '월' -> month = value;
            case '日', '号', '일' -> day = value;
            case '时', '時', '点', '點', '시' -> hour = value;
            case '分', '분' -> minute = value;
            case '秒', '초' -> second = value;
            default -> {
                return false;
            }
        }
        meridiem(word);
        return true;
    }

    private void bare(int value, int length) {
        if (length == 4 && year == UNSET) {
            year = value;
        } else if (length <= 2 && day == UNSET && value >= 1 && value <= 31) {
            day = value;
        } else if (length <= 3 && year == UNSET && month != UNSET) {
            year = century(value, length);
        } else {
            unplaced = true;
        }
    }

    private int other(int at) {
        String token = tokens.token(at);
        char c = token.charAt(0);
        if ((c == '+' || c == '-') && hour != UNSET && tokens.isNumber(at + 1)) {
            String minutes = tokens.token(at + 2).equals(":") && tokens.isNumber(at + 3) ? tokens.token(at + 3) : "";
            zone = TimeZones.offset(token + (tokens.token(at + 1) + minutes)).orElse(zone);
            return at + (minutes.isEmpty() ? 2 : 4);
        }
        if (!Character.isLetter(c)) {
            return at + 1;
        }
        if (token.equals("Etc") && tokens.token(at + 1).equals("/") && tokens.isNumber(at + 4)) {
            // The tz database writes Etc/GMT-4 for what lies four hours east.
            String sign = tokens.token(at + 3).equals("-") ? "+" : "-";
            zone = TimeZones.offset(sign + tokens.token(at + 4)).orElse(zone);
            return at + 5;
        }
        word(token, at);
        return at + 1;
    }

    private void word(String word, int at) {
        int named = MonthNames.of(word);
        var zoned = TimeZones.named(tokens.token(at + 1).equals("/") ? word + "/" + tokens.token(at + 2) : word);
        if (zoned.isPresent() && hour != UNSET) {
            zone = zone == null ? zoned.get() : zone;
        } else if (named > 0) {
            month = named;
        } else {
            meridiem(word);
        }
    }

    private void meridiem(String word) {
        String lower = word.toLowerCase(Locale.ROOT);
        if (lower.equals("pm") || lower.equals("p") || has(word, "下午", "晚上", "傍晚", "午後", "午后", "오후")) {
            afternoon = true;
        } else if (lower.equals("am") || lower.equals("a") || has(word, "上午", "早上", "凌晨", "清晨", "午前", "오전")) {
            morning = true;
        }
    }

    private static boolean has(String word, String... parts) {
        for (String part : parts) {
            if (word.contains(part)) {
                return true;
            }
        }
        return false;
    }

    private static int century(int value, int length) {
        if (length > 3) {
            return value;
        }
        return length == 3 || value >= 50 ? 1900 + value : 2000 + value;
    }

    private static boolean isSeparator(String token) {
        return token.equals("/") || token.equals(".") || token.equals("-");
    }
}
