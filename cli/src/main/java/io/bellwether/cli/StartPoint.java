package io.bellwether.cli;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A point in a topic's time, as people write it: {@code earliest}, {@code latest}, {@code 2026-10-05},
 * {@code 2026-10-05T08:00:00Z}, or how long ago: {@code 30m}, {@code 24h}, {@code 7d}.
 *
 * @param time record time; empty for the beginning
 * @param latest whether only what is still to come is meant
 */
record StartPoint(Optional<Instant> time, boolean latest) {

    static final StartPoint EARLIEST = new StartPoint(Optional.empty(), false);

    private static final Pattern AGO = Pattern.compile("(\\d{1,6})([smhd])");

    /** Reads a point; durations count back from now. */
    static final class Converter implements ITypeConverter<StartPoint> {
        @Override
        public StartPoint convert(String text) {
            return switch (text) {
                case "earliest" -> EARLIEST;
                case "latest" -> new StartPoint(Optional.empty(), true);
                default -> new StartPoint(Optional.of(time(text)), false);
            };
        }

        private static Instant time(String text) {
            var ago = AGO.matcher(text);
            if (ago.matches()) {
                String unit = ago.group(2).equals("d") ? "P" + ago.group(1) + "D" : "PT" + ago.group(1) + ago.group(2);
                return Instant.now().minus(Duration.parse(unit));
            }
            try {
                return text.length() == "2026-10-05".length()
                        ? LocalDate.parse(text).atStartOfDay().toInstant(ZoneOffset.UTC)
                        : OffsetDateTime.parse(text).toInstant();
            } catch (DateTimeException e) {
                throw new TypeConversionException("'" + text
                        + "' is not a time: write earliest, latest, 2026-10-05, 2026-10-05T08:00:00Z, 30m, 24h or 7d");
            }
        }
    }
}
