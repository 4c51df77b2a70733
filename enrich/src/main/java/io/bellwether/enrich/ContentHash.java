package io.bellwether.enrich;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** SHA-256 over fields of an article, each with its length, so that no two articles run together. */
final class ContentHash {

    private final MessageDigest digest;

    ContentHash() {
        try {
            this.digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    ContentHash add(@Nullable Object field) {
        byte[] bytes = String.valueOf(field).getBytes(StandardCharsets.UTF_8);
        int length = field == null ? -1 : bytes.length;
        for (int shift = Integer.SIZE - Byte.SIZE; shift >= 0; shift -= Byte.SIZE) {
            digest.update((byte) (length >>> shift));
        }
        digest.update(bytes);
        return this;
    }

    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
