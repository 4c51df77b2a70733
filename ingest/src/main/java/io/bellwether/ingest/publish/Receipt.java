package io.bellwether.ingest.publish;

/** What became of something that was handed in, once the broker has acknowledged it. */
public enum Receipt {
    /** It stands in {@code articles.raw}. */
    PUBLISHED,
    /** Its withdrawal stands in {@code articles.raw}. */
    WITHDRAWN,
    /** It stands in the dead-letter topic. */
    DEAD_LETTERED
}
