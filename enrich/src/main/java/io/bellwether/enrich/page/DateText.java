package io.bellwether.enrich.page;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads the times that pages declare: ISO 8601 and its common departures, RFC 1123, Chinese dates, epoch milliseconds.
 * A time without a zone is taken as UTC, a Chinese one as China's (UTC+8).
 */
final class DateText {

    private static final int LONGEST = 64;
    private static final ZoneOffset CHINA = ZoneOffset.ofHours(8);

    private static final Pattern ISO = Pattern.compile(
            "(\\d{4})[-/.](\\d{1,2})[-/.](\\d{1,2})(?:[T ]+(\\d{1,2}):(\\d{2})(?::(\\d{2}))?(?:[.,]\\d{1,9})?)?"
                    + " ?(Z|UTC|GMT|[+-]\\d{2}:?\\d{2}|[+-]\\d{2})?.{0,12}");

    private static final Pattern CHINESE =
            Pattern.compile("\\D{0,8}(\\d{4})年(\\d{1,2})月(\\d{1,2})日 ?(?:(\\d{1,2}):(\\d{2})(?::(\\d{2}))?)?.{0,12}");

    private static final Pattern EPOCH_MILLIS = Pattern.compile("1\\d{12}");

    private DateText() {}

    static Optional<Instant> parse(String raw) {
        String text = raw.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            Matcher iso = ISO.matcher(text);
            if (iso.matches()) {
                return Optional.of(instant(iso, zone(iso.group(7))));
            }
            Matcher chinese = CHINESE.matcher(text);
            if (chinese.matches()) {
                return Optional.of(instant(chinese, CHINA));
            }
            if (EPOCH_MILLIS.matcher(text).matches()) {
                return Optional.of(Instant.ofEpochMilli(Long.parseLong(text)));
            }
            return Optional.of(DateTimeFormatter.RFC_1123_DATE_TIME.parse(text, Instant::from));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static Instant instant(Matcher parts, ZoneOffset zone) {
        LocalDate date = LocalDate.of(number(parts, 1), number(parts, 2), number(parts, 3));
        LocalTime time = LocalTime.of(number(parts, 4), number(parts, 5), number(parts, 6));
        return LocalDateTime.of(date, time).toInstant(zone);
    }

    private static int number(Matcher parts, int group) {
        return parts.group(group) == null ? 0 : Integer.parseInt(parts.group(group));
    }

    private static ZoneOffset zone(@org.jspecify.annotations.Nullable String zone) {
        return zone == null || zone.equals("UTC") || zone.equals("GMT") ? ZoneOffset.UTC : ZoneOffset.of(zone);
    }
}
