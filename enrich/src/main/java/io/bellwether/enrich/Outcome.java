package io.bellwether.enrich;

import org.jspecify.annotations.Nullable;

/** What became of one raw record. Every record becomes exactly one of these. */
@SuppressWarnings("ArrayRecordComponent") // outcomes are forwarded once and never compared
sealed interface Outcome {

    /** The bytes to write. */
    byte @Nullable [] value();

    /** Understood; the value is the serialised enriched article, already known to fit the topic. */
    record Enriched(byte[] value) implements Outcome {}

    /** Taken back by its producer; the value is null. */
    record Withdrawn() implements Outcome {
        @Override
        public byte @Nullable [] value() {
            return null;
        }
    }

    /** Not wanted in this generation; the value is null, which takes back an earlier revision that was. */
    record LeftOut() implements Outcome {
        @Override
        public byte @Nullable [] value() {
            return null;
        }
    }

    /**
     * Cannot be processed; the value is the original.
     *
     * @param cause stable kebab-case code
     * @param detail what is wrong, for people
     */
    record Rejected(byte @Nullable [] value, String cause, String detail) implements Outcome {}
}
