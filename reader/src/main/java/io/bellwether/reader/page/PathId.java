package io.bellwether.reader.page;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;

/**
 * Ids as one segment of a path, both ways. Ids are whatever a producer says; those that are not plain stand behind a
 * tilde in Base64, so that no server on the way can take them for something else.
 */
public final class PathId {

    private static final int LONGEST = 8_000;

    private PathId() {}

    /** The segment of an id. */
    public static String of(String id) {
        return isPlain(id)
                ? id
                : "~" + Base64.getUrlEncoder().withoutPadding().encodeToString(id.getBytes(StandardCharsets.UTF_8));
    }

    /** The id of a segment; empty when it is none. */
    public static Optional<String> idOf(String segment) {
        if (isPlain(segment)) {
            return Optional.of(segment);
        }
        if (!segment.startsWith("~") || segment.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(new String(Base64.getUrlDecoder().decode(segment.substring(1)), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isPlain(String id) {
        return !id.isEmpty()
                && id.charAt(0) != '.'
                && id.length() < LONGEST
                && id.chars()
                        .allMatch(c -> (c >= 'a' && c <= 'z')
                                || (c >= 'A' && c <= 'Z')
                                || (c >= '0' && c <= '9')
                                || c == '-'
                                || c == '_'
                                || c == '.');
    }
}
