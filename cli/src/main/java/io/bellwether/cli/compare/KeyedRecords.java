package io.bellwether.cli.compare;

import org.jspecify.annotations.Nullable;

/** The records of a topic in their order within each key; can be read more than once. */
@FunctionalInterface
public interface KeyedRecords {

    /** Takes one record; a null value means that what the key stood for is gone. */
    @FunctionalInterface
    interface Visitor {
        void visit(String key, byte @Nullable [] value);
    }

    /** Hands on every record. */
    void forEach(Visitor visitor);
}
