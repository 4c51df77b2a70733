package io.bellwether.cli.compare;

import io.bellwether.cli.output.Best;
import java.util.Comparator;
import org.apache.avro.specific.SpecificRecord;
import org.jspecify.annotations.Nullable;

/** Counts what the join of one topic finds. */
final class KeyTally<T extends SpecificRecord> implements KeyJoin.Visitor {

    private final FramedValues<T> values;
    private final PairVisitor<T> pairs;
    private final FieldCounts fields = new FieldCounts();
    private final Best<String> onlyBeforeExamples;
    private final Best<String> onlyAfterExamples;
    private long same;
    private long differing;
    private long onlyBefore;
    private long onlyAfter;
    private long decoded;

    /** Takes the two records of a key; the same object twice when they are equal. */
    @FunctionalInterface
    interface PairVisitor<T> {
        void visit(String key, T before, T after);
    }

    KeyTally(FramedValues<T> values, int examples, PairVisitor<T> pairs) {
        this.values = values;
        this.pairs = pairs;
        this.onlyBeforeExamples = new Best<String>(examples, Comparator.naturalOrder());
        this.onlyAfterExamples = new Best<String>(examples, Comparator.naturalOrder());
    }

    @Override
    public void visit(String key, byte @Nullable [] before, byte @Nullable [] after) {
        if (before != null && after != null) {
            pair(key, before, after);
        } else if (before != null) {
            onlyBefore++;
            onlyBeforeExamples.add(key);
        } else {
            onlyAfter++;
            onlyAfterExamples.add(key);
        }
    }

    KeyCounts counts() {
        return new KeyCounts(
                same,
                differing,
                onlyBefore,
                onlyAfter,
                decoded,
                onlyBeforeExamples.inOrder(),
                onlyAfterExamples.inOrder(),
                fields.inOrder());
    }

    private void pair(String key, byte[] before, byte[] after) {
        T old = values.decode(before);
        if (values.isSameBytes(before, after)) {
            same++;
            pairs.visit(key, old, old);
            return;
        }
        T now = values.decode(after);
        if (!values.isOneSchema(before, after)) {
            decoded++;
        }
        var paths = values.differences(before, after, old, now);
        if (paths.isEmpty()) {
            same++;
        } else {
            differing++;
        }
        fields.add(paths);
        pairs.visit(key, old, now);
    }
}
