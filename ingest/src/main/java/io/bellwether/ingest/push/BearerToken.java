package io.bellwether.ingest.push;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/** Checks the token of a request in a time that does not depend on where it differs. */
final class BearerToken {

    private static final String SCHEME = "Bearer ";

    private final byte @Nullable [] expected;

    BearerToken(@Nullable String token) {
        this.expected = token == null ? null : Sha256.of(token.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether a request with this Authorization header may go on. */
    boolean admits(@Nullable String authorization) {
        if (expected == null) {
            return true;
        }
        if (authorization == null || !authorization.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            return false;
        }
        String token = authorization.substring(SCHEME.length()).strip();
        return MessageDigest.isEqual(expected, Sha256.of(token.getBytes(StandardCharsets.UTF_8)));
    }
}
