package io.bellwether.ingest.article;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Optional;

/**
 * Instants out of the many ways in which sources write a time: RFC 3339, ISO 8601 and W3CDTF with any part missing, RFC
 * 822 and its misspellings, asctime, slashed and dotted dates, month names of a dozen languages, Chinese, Japanese and
 * Korean forms, and Unix time. What cannot be read is no error: the time is unknown then.
 *
 * <p>A missing zone is UTC; only dates written with 年 are read at +08:00 and with 년 at +09:00, where their writers
 * live. Two-digit years follow RFC 5322 section 4.3: 00 to 49 are this century. A slashed date whose order cannot be
 * seen has the month first, a dotted or hyphenated one the day.
 */
public final class LenientTime {

    private static final int LONGEST = 120;

    /** Unix times below this are seconds, above it milliseconds: 5138-11-16 in seconds, 1973-03-03 in milliseconds. */
    private static final double FIRST_MILLISECONDS = 100_000_000_000.0;

    private static final Instant EARLIEST = Instant.parse("0001-01-01T00:00:00Z");
    private static final Instant LATEST = Instant.parse("9999-12-31T23:59:59.999Z");

    private LenientTime() {}

    /** Reads a time; empty when the text cannot be read as one, or has no year. */
    public static Optional<Instant> read(String text) {
        String plain = Normalizer.normalize(PlainText.line(PlainText.cut(text, LONGEST * 2)), Normalizer.Form.NFKC);
        if (plain.isEmpty() || plain.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return unixTime(plain)
                    .or(() -> new IsoTime(separated(plain)).read())
                    .or(() -> new WordyTime(plain).read())
                    .filter(LenientTime::isInRange);
        } catch (DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    /** Unix time in seconds or milliseconds; empty for what is outside the years 1 to 9999. */
    public static Optional<Instant> ofUnixTime(double number) {
        double millis = Math.abs(number) < FIRST_MILLISECONDS ? number * 1000 : number;
        if (!Double.isFinite(millis) || Math.abs(millis) > LATEST.toEpochMilli()) {
            return Optional.empty();
        }
        return Optional.of(Instant.ofEpochMilli(Math.round(millis))).filter(LenientTime::isInRange);
    }

    /** Fourteen digits are a date and a time without anything between. */
    private static String separated(String text) {
        boolean run = text.length() == 14 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return run ? text.substring(0, 8) + "T" + text.substring(8) : text;
    }

    private static Optional<Instant> unixTime(String text) {
        boolean digits = text.chars().allMatch(c -> c >= '0' && c <= '9');
        boolean plausible = digits && (text.length() == 10 || text.length() == 13);
        return plausible ? ofUnixTime(Double.parseDouble(text)) : Optional.empty();
    }

    private static boolean isInRange(Instant time) {
        return !time.isBefore(EARLIEST) && !time.isAfter(LATEST);
    }
}
