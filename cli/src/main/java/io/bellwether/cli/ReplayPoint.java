package io.bellwether.cli;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/**
 * A point in the log, as people write it: a time as in {@link StartPoint}; {@code 1200}, that offset in every partition;
 * or {@code 0@1200,3@980}, an offset in each of the partitions named.
 *
 * @param text as written
 * @param time record time; empty when offsets are meant
 * @param everywhere offset in every partition; -1 when not meant
 * @param offsets offset by partition; empty when not meant
 */
record ReplayPoint(String text, Optional<StartPoint> time, long everywhere, Map<Integer, Long> offsets) {

    /** Where the log begins. */
    static final ReplayPoint BEGINNING = new ReplayPoint("", Optional.of(StartPoint.EARLIEST), -1, Map.of());

    /** What the log holds when asked. */
    static final ReplayPoint NOW =
            new ReplayPoint("", Optional.of(new StartPoint(Optional.empty(), true)), -1, Map.of());

    private static final Pattern OFFSET = Pattern.compile("\\d{1,18}");
    private static final Pattern PLACES = Pattern.compile("\\d{1,6}@\\d{1,18}(,\\d{1,6}@\\d{1,18}){0,9999}");

    ReplayPoint {
        offsets = Map.copyOf(offsets);
    }

    /** Reads a point. */
    static final class Converter implements ITypeConverter<ReplayPoint> {
        @Override
        public ReplayPoint convert(String text) {
            if (OFFSET.matcher(text).matches()) {
                return new ReplayPoint(text, Optional.empty(), Long.parseLong(text), Map.of());
            }
            if (PLACES.matcher(text).matches()) {
                return new ReplayPoint(text, Optional.empty(), -1, places(text));
            }
            try {
                return new ReplayPoint(text, Optional.of(new StartPoint.Converter().convert(text)), -1, Map.of());
            } catch (TypeConversionException e) {
                throw new TypeConversionException(
                        e.getMessage() + "; or an offset: 1200 in every partition, 0@1200,3@980 in each named");
            }
        }

        private static Map<Integer, Long> places(String text) {
            var offsets = new HashMap<Integer, Long>();
            for (String place : text.split(",", -1)) {
                int at = place.indexOf('@');
                offsets.put(Integer.parseInt(place.substring(0, at)), Long.parseLong(place.substring(at + 1)));
            }
            return offsets;
        }
    }
}
