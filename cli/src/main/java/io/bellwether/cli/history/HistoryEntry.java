package io.bellwether.cli.history;

import java.time.Instant;
import java.util.List;
import java.util.SortedSet;
import org.jspecify.annotations.Nullable;

/**
 * A record and what it changed.
 *
 * @param time when it was written: its own time, but not before that of the record before it in its topic
 * @param against the generation whose record it is compared with; null when there was none before
 * @param changed paths of the fields that differ from that record
 * @param values the short ones of these with what they were and are; empty for text that was withdrawn
 */
record HistoryEntry(
        HistoryRecord record,
        Instant time,
        @Nullable String against,
        SortedSet<String> changed,
        List<ValueChange> values) {

    /** One field before and after; null where it was absent. */
    record ValueChange(
            String field, @Nullable String before, @Nullable String after) {}
}
