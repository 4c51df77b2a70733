package io.bellwether.runtime.net;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.apache.hc.client5.http.utils.DateUtils;

/** The Retry-After header (RFC 9110, 10.2.3): seconds, or a date in one of HTTP's three forms. */
public final class RetryAfter {

    private static final Duration LONGEST = Duration.ofDays(7);

    /** The last form names no zone; it is GMT like the others. */
    private static final DateTimeFormatter[] FORMS = {
        DateUtils.FORMATTER_RFC1123, DateUtils.FORMATTER_RFC1036, DateUtils.FORMATTER_ASCTIME.withZone(ZoneOffset.UTC)
    };

    private RetryAfter() {}

    /** When the server may be asked again, at most a week from now; empty for what cannot be read. */
    public static Optional<Instant> parse(String value, Instant now) {
        String text = value.strip();
        Optional<Instant> said =
                text.length() <= 18 && !text.isEmpty() && text.chars().allMatch(RetryAfter::isDigit)
                        ? Optional.of(now.plusSeconds(Math.min(Long.parseLong(text), LONGEST.toSeconds())))
                        : Optional.ofNullable(DateUtils.parseDate(text.replace("  ", " "), FORMS));
        var latest = now.plus(LONGEST);
        return said.map(instant -> instant.isAfter(latest) ? latest : instant).filter(instant -> instant.isAfter(now));
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }
}
