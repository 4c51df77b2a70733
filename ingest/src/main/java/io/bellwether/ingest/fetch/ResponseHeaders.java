package io.bellwether.ingest.fetch;

import java.util.Collections;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Headers of an answer.
 *
 * @param values by name in lower case; of a repeated header the values joined by a comma
 */
public record ResponseHeaders(SortedMap<String, String> values) {

    public ResponseHeaders {
        values = Collections.unmodifiableSortedMap(new TreeMap<>(values));
    }

    /** Headers from a map whose names may be in any case. */
    public static ResponseHeaders of(Map<String, String> values) {
        var lower = new TreeMap<String, String>();
        values.forEach((name, value) -> lower.put(name.toLowerCase(Locale.ROOT), value));
        return new ResponseHeaders(lower);
    }

    /** A header's value. */
    public Optional<String> get(String name) {
        return Optional.ofNullable(values.get(name.toLowerCase(Locale.ROOT)));
    }
}
