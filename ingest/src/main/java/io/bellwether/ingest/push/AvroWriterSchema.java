package io.bellwether.ingest.push;

import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import org.apache.avro.AvroRuntimeException;
import org.apache.avro.Schema;

/**
 * Schemas that strangers write with. One that contains itself could make a few bytes nest for ever, and one whose types
 * use one another many times over grows without bound when Avro lays it out.
 */
final class AvroWriterSchema {

    private static final int LONGEST = 256 * 1024;
    private static final int DEEPEST = 16;
    private static final long LARGEST = 10_000;

    private AvroWriterSchema() {}

    static Schema parse(String json) {
        if (json.length() > LONGEST) {
            throw new AvroRuntimeException("the schema is longer than " + LONGEST + " characters");
        }
        var schema = new Schema.Parser().parse(json);
        if (size(schema, 0, new IdentityHashMap<>()) > LARGEST) {
            throw new AvroRuntimeException("the schema has more than " + LARGEST + " parts when laid out");
        }
        return schema;
    }

    /** Number of parts when every use of a type is written out. */
    private static long size(Schema schema, int depth, Map<Schema, Long> known) {
        if (depth > DEEPEST) {
            throw new AvroRuntimeException("the schema nests deeper than " + DEEPEST + " levels, or contains itself");
        }
        Long counted = known.get(schema);
        if (counted != null) {
            return counted;
        }
        long size = 1;
        for (Schema part : parts(schema)) {
            size = Math.min(size + size(part, depth + 1, known), LARGEST + 1);
        }
        known.put(schema, size);
        return size;
    }

    private static List<Schema> parts(Schema schema) {
        return switch (schema.getType()) {
            case RECORD -> schema.getFields().stream().map(Schema.Field::schema).toList();
            case UNION -> schema.getTypes();
            case ARRAY -> List.of(schema.getElementType());
            case MAP -> List.of(schema.getValueType());
            default -> List.of();
        };
    }
}
