package io.bellwether.enrich.fingerprint;

import org.jspecify.annotations.Nullable;

/**
 * What is left of a text for comparing it with others; both parts are absent where it is too short.
 *
 * @param textHash SHA-256 (hex) of the normal form, equal for verbatim copies
 * @param simHash 64-bit SimHash, a few bits apart for near-copies
 */
public record Fingerprint(
        @Nullable String textHash, @Nullable Long simHash) {

    static final Fingerprint NONE = new Fingerprint(null, null);
}
