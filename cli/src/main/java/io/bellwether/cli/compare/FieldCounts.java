package io.bellwether.cli.compare;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/** How many records differ in each field. */
final class FieldCounts {

    /** Names of score parts come from the records; hostile ones must not fill the memory. */
    private static final int MOST_PATHS = 2_000;

    private static final String FURTHER = "(further fields)";

    private static final Comparator<FieldCount> MOST_FIRST =
            Comparator.comparingLong(FieldCount::records).reversed().thenComparing(FieldCount::path);

    private final Map<String, Long> counts = new HashMap<>();

    void add(SortedSet<String> paths) {
        for (String path : paths) {
            boolean fits = counts.containsKey(path) || counts.size() < MOST_PATHS;
            counts.merge(fits ? path : FURTHER, 1L, Long::sum);
        }
    }

    /** Most frequent first, then by path. */
    List<FieldCount> inOrder() {
        var all = new ArrayList<FieldCount>();
        counts.forEach((path, records) -> all.add(new FieldCount(path, records)));
        all.sort(MOST_FIRST);
        return List.copyOf(all);
    }
}
