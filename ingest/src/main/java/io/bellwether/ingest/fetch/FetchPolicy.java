package io.bellwether.ingest.fetch;

import io.bellwether.runtime.net.AddressGuard;
import java.time.Duration;

/**
 * What fetching may cost and where it may go.
 *
 * @param guard addresses that may be dialled
 * @param connectTimeout for a connection, TLS included
 * @param responseTimeout between two bytes of an answer
 * @param totalTimeout for everything, redirects included
 * @param maxBytes of a body, decompressed; at least 1
 * @param allowDowngrade whether a redirect may lead from https to http
 */
public record FetchPolicy(
        AddressGuard guard,
        Duration connectTimeout,
        Duration responseTimeout,
        Duration totalTimeout,
        int maxBytes,
        boolean allowDowngrade) {

    public FetchPolicy {
        if (connectTimeout.isNegative() || responseTimeout.isNegative() || totalTimeout.isNegative()) {
            throw new IllegalArgumentException("timeouts must not be negative");
        }
        if (maxBytes < 1) {
            throw new IllegalArgumentException("maxBytes must be at least 1, got " + maxBytes);
        }
    }
}
