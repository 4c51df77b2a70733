package io.bellwether.ingest.article;

import io.bellwether.schemas.CanonicalUrl;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Ids of articles: from the address where there is one, else from what identifies the article in its source. */
public final class ArticleId {

    private static final int HEX_DIGITS = 32;

    private ArticleId() {}

    /** Id of an address, empty when it is not a valid http(s) address. */
    public static Optional<String> ofUrl(@Nullable String url) {
        return url == null ? Optional.empty() : CanonicalUrl.of(url).map(CanonicalUrl::articleId);
    }

    /**
     * First 32 hex digits of the SHA-256 over the parts, each ended by a line feed so that no two lists of parts meet by
     * concatenation.
     */
    public static String ofParts(String... parts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (String part : parts) {
                digest.update(part.getBytes(StandardCharsets.UTF_8));
                digest.update((byte) '\n');
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, HEX_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
