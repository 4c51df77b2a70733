package io.bellwether.enrich.page;

import io.bellwether.enrich.lexicon.Lexicon;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds a day in a short text that a reader is meant to take it from, such as "Published 2 March 2026" or "02.03.2026",
 * and in an address. Day before month where both are numbers parted by dots; numbers parted by slashes are read only
 * where one of them cannot be a month. The day begins at midnight UTC.
 */
final class DateInText {

    private static final int LONGEST = 160;

    private static final Pattern YEAR_FIRST =
            Pattern.compile("(?<!\\d)((?:19|20)\\d{2})[-/.年](\\d{1,2})[-/.月](\\d{1,2})(?!\\d)");
    private static final Pattern DOTTED =
            Pattern.compile("(?<!\\d)(\\d{1,2})\\. ?(\\d{1,2})\\. ?((?:19|20)\\d{2})(?!\\d)");
    private static final Pattern SLASHED = Pattern.compile("(?<!\\d)(\\d{1,2})/(\\d{1,2})/((?:19|20)\\d{2})(?!\\d)");
    private static final Pattern DAY_NAMED = Pattern.compile(
            "(?<!\\d)(\\d{1,2})(?:\\.|st|nd|rd|th|er)? (?:de )?(\\p{L}{3,12})\\.?,? (?:de )?((?:19|20)\\d{2})(?!\\d)");
    private static final Pattern NAMED_DAY =
            Pattern.compile("(\\p{L}{3,12})\\.? (\\d{1,2})(?:st|nd|rd|th)?,? ((?:19|20)\\d{2})(?!\\d)");
    private static final Pattern ADDRESS = Pattern.compile("/((?:19|20)\\d{2})[/-](\\d{1,2})[/-](\\d{1,2})(?!\\d)");

    private final Map<String, Integer> months = new HashMap<>();

    DateInText() {
        Lexicon.of(DateInText.class, "months.txt")
                .weights("months")
                .forEach((name, number) -> months.put(name, number.intValue()));
    }

    Optional<Instant> find(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        return day(YEAR_FIRST, text, 1, 2, 3)
                .or(() -> day(DOTTED, text, 3, 2, 1))
                .or(() -> slashed(text))
                .or(() -> named(DAY_NAMED, text, 2, 1))
                .or(() -> named(NAMED_DAY, text, 1, 2));
    }

    /** The day that an address such as /2026/03/02/title tells. */
    Optional<Instant> inAddress(String address) {
        return day(ADDRESS, address, 1, 2, 3);
    }

    private static Optional<Instant> day(Pattern pattern, String text, int year, int month, int day) {
        Matcher parts = pattern.matcher(text);
        return parts.find() ? instant(number(parts, year), number(parts, month), number(parts, day)) : Optional.empty();
    }

    private static Optional<Instant> slashed(String text) {
        Matcher parts = SLASHED.matcher(text);
        if (!parts.find()) {
            return Optional.empty();
        }
        int one = number(parts, 1);
        int two = number(parts, 2);
        boolean clear = one > 12 || two > 12 || one == two;
        return clear ? instant(number(parts, 3), one > 12 ? two : one, one > 12 ? one : two) : Optional.empty();
    }

    private Optional<Instant> named(Pattern pattern, String text, int name, int day) {
        Matcher parts = pattern.matcher(text);
        while (parts.find()) {
            Integer month = months.get(parts.group(name).toLowerCase(Locale.ROOT));
            if (month != null) {
                return instant(number(parts, 3), month, number(parts, day));
            }
        }
        return Optional.empty();
    }

    private static Optional<Instant> instant(int year, int month, int day) {
        try {
            return Optional.of(LocalDate.of(year, month, day).atStartOfDay().toInstant(ZoneOffset.UTC));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static int number(Matcher parts, int group) {
        return Integer.parseInt(parts.group(group));
    }
}
