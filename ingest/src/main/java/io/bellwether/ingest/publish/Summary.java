package io.bellwether.ingest.publish;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What a publisher has done so far; only what the broker acknowledged counts as published.
 *
 * @param articles articles in {@code articles.raw}
 * @param withdrawals articles taken back
 * @param rejected dead letters by cause
 * @param failedSends records that could not be brought to the broker
 */
public record Summary(long articles, long withdrawals, SortedMap<String, Long> rejected, long failedSends) {

    public Summary {
        rejected = Collections.unmodifiableSortedMap(new TreeMap<>(rejected));
    }

    /** Dead letters of every cause. */
    public long rejectedTotal() {
        return rejected.values().stream().mapToLong(Long::longValue).sum();
    }
}
