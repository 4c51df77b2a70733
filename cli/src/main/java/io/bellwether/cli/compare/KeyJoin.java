package io.bellwether.cli.compare;

import io.bellwether.benchmarks.eval.Progress;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Outer join of two topics by key, whatever their partitions: both are spilled to disk in parts of some thousand keys,
 * then part is joined with part. Memory holds the latest records of one part of each side; the disk holds both topics
 * once. The latest record of a key is the truth, and a null value is the same as no record.
 */
final class KeyJoin {

    /** Records of a part: 4 kB each, they make 16 MB a side. */
    private static final int RECORDS_A_PART = 4_096;

    /** Open files; a limit of 1,024 is common. */
    private static final int MOST_PARTS = 512;

    private final Path folder;
    private final Progress progress;

    /** Takes a key that at least one side has. */
    @FunctionalInterface
    interface Visitor {
        void visit(String key, byte @Nullable [] before, byte @Nullable [] after);
    }

    /** Spills into an existing folder and leaves it as it was. */
    KeyJoin(Path folder, Progress progress) {
        this.folder = folder;
        this.progress = progress;
    }

    /** How many parts so many records want. */
    static int parts(long records) {
        return (int) Math.min(MOST_PARTS, 1 + records / RECORDS_A_PART);
    }

    /** Hands on every key once, in an order that depends on the keys and {@code parts} alone. */
    void join(int parts, KeyedRecords before, KeyedRecords after, Visitor visitor) {
        try (var old = new Spill(folder, "before", parts)) {
            before.forEach(old::write);
            old.finish();
            try (var now = new Spill(folder, "after", parts)) {
                after.forEach(now::write);
                now.finish();
                join(old, now, visitor);
            }
        }
    }

    private void join(Spill before, Spill after, Visitor visitor) {
        progress.start(before.parts());
        for (int part = 0; part < before.parts(); part++) {
            join(latest(before, part), latest(after, part), visitor);
            progress.step();
        }
    }

    private static Map<String, byte[]> latest(Spill spill, int part) {
        var latest = new TreeMap<String, byte[]>();
        spill.read(part, (key, value) -> {
            if (value == null) {
                latest.remove(key);
            } else {
                latest.put(key, value);
            }
        });
        spill.delete(part);
        return latest;
    }

    private static void join(Map<String, byte[]> before, Map<String, byte[]> after, Visitor visitor) {
        var keys = new TreeSet<>(before.keySet());
        keys.addAll(after.keySet());
        for (String key : keys) {
            visitor.visit(key, before.get(key), after.get(key));
        }
    }
}
