package io.bellwether.reader.web;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who may ask. With a token, whoever bears it: as a bearer token, or as the password of a browser's own dialog. Without
 * one, whoever reaches this machine's loopback address by its own name: a foreign name that points here is refused, since
 * a page elsewhere could otherwise read what is shown (DNS rebinding).
 */
final class Admission {

    private static final String BEARER = "bearer ";
    private static final String BASIC = "basic ";

    private final byte @Nullable [] token;

    Admission(@Nullable String token) {
        this.token = token == null ? null : token.getBytes(StandardCharsets.UTF_8);
    }

    /** Whether a request bears the token, if there is one. */
    boolean bearsToken(@Nullable String authorization) {
        if (token == null) {
            return true;
        }
        String given = given(authorization == null ? "" : authorization.strip());
        return MessageDigest.isEqual(token, given.getBytes(StandardCharsets.UTF_8));
    }

    /** Whether a request may name this host. */
    boolean isOwnName(@Nullable String host) {
        if (token != null) {
            return true;
        }
        String name = host == null ? "" : host.strip().toLowerCase(Locale.ROOT);
        int port = name.lastIndexOf(':');
        String bare = port > name.lastIndexOf(']') ? name.substring(0, port) : name;
        return bare.equals("localhost")
                || bare.endsWith(".localhost")
                || bare.equals("[::1]")
                || (bare.startsWith("127.") && bare.chars().allMatch(c -> c == '.' || (c >= '0' && c <= '9')));
    }

    private static String given(String authorization) {
        String lower = authorization.toLowerCase(Locale.ROOT);
        if (lower.startsWith(BEARER)) {
            return authorization.substring(BEARER.length()).strip();
        }
        if (!lower.startsWith(BASIC)) {
            return "";
        }
        try {
            byte[] decoded = Base64.getDecoder()
                    .decode(authorization.substring(BASIC.length()).strip());
            String pair = new String(decoded, StandardCharsets.UTF_8);
            return pair.substring(pair.indexOf(':') + 1);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
