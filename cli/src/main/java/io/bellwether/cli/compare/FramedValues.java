package io.bellwether.cli.compare;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificRecord;

/**
 * Values in the registry's frame: a zero byte, four bytes of schema id, Avro. Two of the same schema are equal when their
 * Avro bytes are; ids belong to a subject, so two ids may name one schema. Two of different schemas are compared as
 * records.
 */
public final class FramedValues<T extends SpecificRecord> {

    /** In place of a path when bytes differ and no field that this version knows does. */
    static final String BYTES_ALONE = "(encoding alone)";

    private static final int FRAME = 5;

    private final Function<byte[], T> decoder;
    private final IntFunction<Schema> schemas;
    private final Map<Integer, Schema> known = new TreeMap<>();
    private final Map<Integer, Integer> canonical = new HashMap<>();

    /**
     * Values of one record type.
     *
     * @param decoder takes the framed value
     * @param schemas asked once for each schema id
     */
    public FramedValues(Function<byte[], T> decoder, IntFunction<Schema> schemas) {
        this.decoder = decoder;
        this.schemas = schemas;
    }

    T decode(byte[] framed) {
        return decoder.apply(framed);
    }

    /** Whether both were written with one schema, so that bytes can be compared. */
    boolean isOneSchema(byte[] before, byte[] after) {
        int old = schemaId(before);
        int now = schemaId(after);
        return old == now || canonical(old) == canonical(now);
    }

    /** Whether the Avro bytes are the same under one schema. */
    boolean isSameBytes(byte[] before, byte[] after) {
        return isOneSchema(before, after) && Arrays.equals(before, FRAME, before.length, after, FRAME, after.length);
    }

    /** Paths of the fields that differ between two values whose bytes differ; empty when they are equal all the same. */
    SortedSet<String> differences(byte[] before, byte[] after, T old, T now) {
        var paths = new TreeSet<>(FieldDifferences.between(old, now));
        if (paths.isEmpty() && isOneSchema(before, after)) {
            paths.add(BYTES_ALONE);
        }
        return paths;
    }

    /** One id for all ids of the same schema. */
    private int canonical(int id) {
        return canonical.computeIfAbsent(id, unknown -> {
            Schema schema = schemas.apply(unknown);
            for (var other : known.entrySet()) {
                if (other.getValue().equals(schema)) {
                    return other.getKey();
                }
            }
            known.put(unknown, schema);
            return unknown;
        });
    }

    private static int schemaId(byte[] framed) {
        if (framed.length < FRAME || framed[0] != 0) {
            throw new IllegalStateException("a value of " + framed.length + " bytes has no registry frame");
        }
        return ByteBuffer.wrap(framed).getInt(1);
    }
}
