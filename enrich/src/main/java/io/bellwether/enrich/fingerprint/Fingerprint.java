package io.bellwether.enrich.fingerprint;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is left of a text for comparing it with others; nothing where it is too short.
 *
 * @param textHash SHA-256 (hex) of the normal form, equal for verbatim copies
 * @param sketch the smallest hashes of the text's shingles, ascending, at most {@value Fingerprints#SKETCH_SIZE}, each 0 to
 *     2^31 - 1
 */
public record Fingerprint(@Nullable String textHash, List<Integer> sketch) {

    static final Fingerprint NONE = new Fingerprint(null, List.of());

    public Fingerprint {
        sketch = List.copyOf(sketch);
    }
}
