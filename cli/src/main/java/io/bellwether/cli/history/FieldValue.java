package io.bellwether.cli.history;

import io.bellwether.cli.output.TerminalText;
import java.util.Collection;
import org.apache.avro.Schema;
import org.apache.avro.generic.IndexedRecord;
import org.jspecify.annotations.Nullable;

/** The value of one field in a few words. */
final class FieldValue {

    private static final int LONGEST = 120;

    private FieldValue() {}

    /** Whether a path leads to one field and not into a list. */
    static boolean isSingle(String path) {
        return path.indexOf('[') < 0;
    }

    /** The value; of long text and of lists the size alone; null when it is absent. */
    static @Nullable String of(IndexedRecord record, String path) {
        Object value = record;
        for (String name : path.split("\\.", -1)) {
            Schema.Field field =
                    value instanceof IndexedRecord within ? within.getSchema().getField(name) : null;
            if (field == null) {
                return null;
            }
            value = ((IndexedRecord) value).get(field.pos());
        }
        return value == null ? null : told(value);
    }

    private static String told(Object value) {
        if (value instanceof Collection<?> items) {
            return items.size() + " items";
        }
        if (value instanceof IndexedRecord) {
            return "present";
        }
        String text = value.toString();
        return text.length() > LONGEST ? text.length() + " characters" : TerminalText.plain(text);
    }
}
