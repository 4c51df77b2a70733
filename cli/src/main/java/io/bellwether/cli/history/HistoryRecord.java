package io.bellwether.cli.history;

import java.time.Instant;
import java.util.Locale;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;

/**
 * One record about the article.
 *
 * @param time the Kafka record's timestamp: of a computed record, that of the record that caused it
 * @param stage which topic it is from
 * @param generation e.g. {@code v2}; of a raw record the first, for all generations share it
 * @param place {@code topic-partition@offset}
 * @param offset offset in its partition
 * @param value what it says; null for a withdrawal
 * @param problem why it cannot be read; null when it can
 */
public record HistoryRecord(
        Instant time,
        Stage stage,
        String generation,
        String place,
        long offset,
        @Nullable IndexedRecord value,
        @Nullable String problem) {

    /** Topics in the order of the pipeline. */
    public enum Stage {
        RAW,
        ENRICHED,
        SCORED;

        @Override
        public String toString() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The generation's number. */
    int number() {
        return Integer.parseInt(generation.substring(1));
    }

    /** Whether it takes the article back. */
    boolean isWithdrawal() {
        return value == null && problem == null;
    }
}
