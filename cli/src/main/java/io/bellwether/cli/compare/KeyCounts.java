package io.bellwether.cli.compare;

import java.util.List;

/**
 * The outer join of one topic in numbers.
 *
 * @param same keys whose final records are equal
 * @param differing keys in both whose final records are not
 * @param onlyBefore keys of the first generation alone
 * @param onlyAfter keys of the second generation alone
 * @param decoded pairs written with different schemas, which were compared as records
 * @param onlyBeforeExamples some of those keys, sorted
 * @param onlyAfterExamples some of those keys, sorted
 * @param fields which fields differ, most frequent first
 */
record KeyCounts(
        long same,
        long differing,
        long onlyBefore,
        long onlyAfter,
        long decoded,
        List<String> onlyBeforeExamples,
        List<String> onlyAfterExamples,
        List<FieldCount> fields) {

    long inBoth() {
        return same + differing;
    }

    boolean isEqual() {
        return differing == 0 && onlyBefore == 0 && onlyAfter == 0;
    }
}
