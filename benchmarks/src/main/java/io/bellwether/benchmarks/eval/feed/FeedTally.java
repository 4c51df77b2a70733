package io.bellwether.benchmarks.eval.feed;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;

/** Counts of right and all, per name. */
final class FeedTally {

    private final Map<String, int[]> counts = new TreeMap<>();

    void add(String name, boolean right) {
        add(name, right ? 1 : 0, 1);
    }

    void add(String name, int right, int all) {
        int[] count = counts.computeIfAbsent(name, any -> new int[2]);
        count[0] += right;
        count[1] += all;
    }

    /** Share that was right, 0 when nothing was counted. */
    double share(String name) {
        int[] count = counts.getOrDefault(name, new int[2]);
        return count[1] == 0 ? 0 : count[0] / (double) count[1];
    }

    /** "right/all" by name, in the order of the names. */
    Map<String, String> table() {
        Map<String, String> table = new LinkedHashMap<>();
        counts.forEach((name, count) -> table.put(name, count[0] + "/" + count[1]));
        return table;
    }
}
