package io.bellwether.ingest.article;

import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Zones as sources write them: offsets, the names of RFC 822, and the abbreviations in common use. */
final class TimeZones {

    /** RFC 822 section 5.1, then what feeds use; names that mean several zones have their most frequent meaning. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("z", "Z"),
            Map.entry("ut", "Z"),
            Map.entry("utc", "Z"),
            Map.entry("gmt", "Z"),
            Map.entry("zulu", "Z"),
            Map.entry("wet", "Z"),
            Map.entry("est", "-05:00"),
            Map.entry("edt", "-04:00"),
            Map.entry("cst", "-06:00"),
            Map.entry("cdt", "-05:00"),
            Map.entry("mst", "-07:00"),
            Map.entry("mdt", "-06:00"),
            Map.entry("pst", "-08:00"),
            Map.entry("pdt", "-07:00"),
            Map.entry("akst", "-09:00"),
            Map.entry("akdt", "-08:00"),
            Map.entry("hst", "-10:00"),
            Map.entry("ast", "-04:00"),
            Map.entry("adt", "-03:00"),
            Map.entry("brt", "-03:00"),
            Map.entry("bst", "+01:00"),
            Map.entry("west", "+01:00"),
            Map.entry("cet", "+01:00"),
            Map.entry("met", "+01:00"),
            Map.entry("mez", "+01:00"),
            Map.entry("cest", "+02:00"),
            Map.entry("mest", "+02:00"),
            Map.entry("mesz", "+02:00"),
            Map.entry("eet", "+02:00"),
            Map.entry("sast", "+02:00"),
            Map.entry("eest", "+03:00"),
            Map.entry("msk", "+03:00"),
            Map.entry("trt", "+03:00"),
            Map.entry("gst", "+04:00"),
            Map.entry("ist", "+05:30"),
            Map.entry("hkt", "+08:00"),
            Map.entry("sgt", "+08:00"),
            Map.entry("awst", "+08:00"),
            Map.entry("jst", "+09:00"),
            Map.entry("kst", "+09:00"),
            Map.entry("aest", "+10:00"),
            Map.entry("aedt", "+11:00"),
            Map.entry("nzst", "+12:00"),
            Map.entry("nzdt", "+13:00"),
            Map.entry("et", "America/New_York"),
            Map.entry("ct", "America/Chicago"),
            Map.entry("mt", "America/Denver"),
            Map.entry("pt", "America/Los_Angeles"));

    private TimeZones() {}

    /** A zone that the whole text writes; UTC when it is empty; empty when it is no zone. */
    static Optional<ZoneId> read(String text) {
        int bracket = text.indexOf('[');
        String zone = (bracket > 0 ? text.substring(0, bracket) : text).strip();
        if (zone.isEmpty()) {
            return Optional.of(ZoneOffset.UTC);
        }
        if (zone.charAt(0) == '+' || zone.charAt(0) == '-') {
            return offset(zone);
        }
        return named(zone);
    }

    /** A zone by its abbreviation or its tz name. */
    static Optional<ZoneId> named(String name) {
        String known = NAMES.get(name.toLowerCase(Locale.ROOT));
        if (known == null && name.indexOf('/') < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(ZoneId.of(known == null ? name : known));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** {@code +8}, {@code +08}, {@code +0800}, {@code +08:00}, {@code +08:00:00}; an hour above 18 is no zone. */
    static Optional<ZoneId> offset(String text) {
        var digits = new StringBuilder();
        for (int i = 1; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c >= '0' && c <= '9') {
                digits.append(c);
            } else if (c == ':' && i == 2) {
                digits.insert(0, '0');
            } else if (c != ':') {
                break;
            }
        }
        if (digits.isEmpty()) {
            return Optional.empty();
        }
        if (digits.length() == 1 || digits.length() == 3) {
            digits.insert(0, '0');
        }
        int hours = Integer.parseInt(digits.substring(0, 2));
        int minutes = digits.length() >= 4 ? Integer.parseInt(digits.substring(2, 4)) : 0;
        int sign = text.charAt(0) == '-' ? -1 : 1;
        return hours > 18 || minutes > 59 || (hours == 18 && minutes > 0)
                ? Optional.empty()
                : Optional.of(ZoneOffset.ofHoursMinutes(sign * hours, sign * minutes));
    }
}
