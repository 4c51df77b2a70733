package io.bellwether.cli.compare;

import java.util.List;
import java.util.Objects;
import java.util.SortedSet;
import java.util.TreeSet;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;

/**
 * The fields in which two records of a type differ, by path. No field is left out. A path names fields joined by dots;
 * {@code []} stands for every item of a list and {@code [name]} for the item of that name, where the items are parts or
 * limits of a score. A list whose length or names differ is one difference. Numbers are compared exactly.
 */
public final class FieldDifferences {

    /** Records whose name is one of a few, so that it may be part of a path. */
    private static final List<String> NAMED_ITEMS = List.of("ScoreComponent", "ScoreCap");

    private final SortedSet<String> paths = new TreeSet<>();

    private FieldDifferences() {}

    /** Paths of the fields that differ, sorted; empty when the records are equal. */
    public static SortedSet<String> between(IndexedRecord before, IndexedRecord after) {
        var differences = new FieldDifferences();
        differences.records("", before, after);
        return differences.paths;
    }

    private void records(String path, IndexedRecord before, IndexedRecord after) {
        for (Schema.Field field : before.getSchema().getFields()) {
            String name = path.isEmpty() ? field.name() : path + "." + field.name();
            values(name, before.get(field.pos()), after.get(field.pos()));
        }
    }

    private void values(String path, @Nullable Object before, @Nullable Object after) {
        if (before instanceof IndexedRecord old && after instanceof IndexedRecord now) {
            records(path, old, now);
        } else if (before instanceof List<?> old && after instanceof List<?> now) {
            lists(path, old, now);
        } else if (!Objects.equals(before, after)) {
            paths.add(path);
        }
    }

    private void lists(String path, List<?> before, List<?> after) {
        if (before.size() != after.size() || !labels(before).equals(labels(after))) {
            paths.add(path);
            return;
        }
        for (int i = 0; i < before.size(); i++) {
            values(path + "[" + label(before.get(i)) + "]", before.get(i), after.get(i));
        }
    }

    private static List<String> labels(List<?> items) {
        return items.stream().map(FieldDifferences::label).toList();
    }

    private static String label(Object item) {
        if (item instanceof IndexedRecord record
                && NAMED_ITEMS.contains(record.getSchema().getName())) {
            return String.valueOf(record.get(record.getSchema().getField("name").pos()));
        }
        return "";
    }
}
