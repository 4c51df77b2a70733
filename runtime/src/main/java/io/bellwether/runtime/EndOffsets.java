package io.bellwether.runtime;

import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Up to where an app reads its input topic: for ever, or up to an offset per partition that was fixed at the start. */
public final class EndOffsets {

    /** Reads for ever. */
    public static final EndOffsets NONE = new EndOffsets(null);

    private final @Nullable SortedMap<Integer, Long> ends;

    private EndOffsets(@Nullable SortedMap<Integer, Long> ends) {
        this.ends = ends;
    }

    /**
     * Reads up to these offsets.
     *
     * @param ends first offset that is not read, by partition; a partition that is not named is not read
     */
    public static EndOffsets of(Map<Integer, Long> ends) {
        return new EndOffsets(Collections.unmodifiableSortedMap(new TreeMap<>(ends)));
    }

    /** Whether a record is within. */
    public boolean includes(int partition, long offset) {
        return ends == null || offset < ends.getOrDefault(partition, 0L);
    }
}
