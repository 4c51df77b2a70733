package io.bellwether.reader.store;

import io.bellwether.schemas.Attention;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/**
 * First reports of a story, one per publisher family, the earliest first: from them its attention at any earlier moment
 * can be told, engagement aside.
 *
 * @param reports by time, then family
 */
public record Reports(List<Report> reports) {

    private static final int BYTES = Long.BYTES + Float.BYTES;

    /**
     * A family's first report.
     *
     * @param family publisher family, or the outlet's id
     * @param first its earliest article
     * @param voices what it counts for, 0 to 1
     */
    public record Report(String family, Instant first, double voices) {}

    public Reports {
        reports = List.copyOf(reports);
    }

    /** Collects the reports of articles. */
    static final class Collector {

        private final Map<String, Report> byFamily = new TreeMap<>();

        void add(String family, Instant time, @Nullable Integer tier) {
            byFamily.merge(
                    family,
                    new Report(family, time, Attention.voices(tier)),
                    (one, other) -> new Report(
                            family,
                            one.first().isBefore(other.first()) ? one.first() : other.first(),
                            Math.max(one.voices(), other.voices())));
        }

        Reports reports() {
            var sorted = new ArrayList<>(byFamily.values());
            sorted.sort(Comparator.comparing(Report::first).thenComparing(Report::family));
            return new Reports(sorted);
        }
    }

    /** Decayed voices at a moment; reports after it do not count. */
    public double voicesAt(double moment, double halfLife) {
        double voices = 0;
        for (Report report : reports) {
            double age = moment - report.first().toEpochMilli();
            voices += age < 0 ? 0 : report.voices() * StrictMath.pow(2, -age / halfLife);
        }
        return voices;
    }

    /** Families that have reported by a moment. */
    public int familiesBy(Instant moment) {
        return (int) reports.stream()
                .filter(report -> !report.first().isAfter(moment))
                .count();
    }

    BytesRef encoded() {
        var buffer = ByteBuffer.allocate(reports.size() * BYTES);
        reports.forEach(report -> buffer.putLong(report.first().toEpochMilli()).putFloat((float) report.voices()));
        return new BytesRef(buffer.array());
    }

    /** The same as {@link #voicesAt} from the encoded form. */
    static double voicesAt(BytesRef encoded, double moment, double halfLife) {
        var buffer = ByteBuffer.wrap(encoded.bytes, encoded.offset, encoded.length);
        double voices = 0;
        while (buffer.remaining() >= BYTES) {
            double age = moment - buffer.getLong();
            float weight = buffer.getFloat();
            voices += age < 0 ? 0 : weight * StrictMath.pow(2, -age / halfLife);
        }
        return voices;
    }
}
