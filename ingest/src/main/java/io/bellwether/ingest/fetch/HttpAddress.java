package io.bellwether.ingest.fetch;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;

/** Reads addresses as they stand in feeds and redirects: with blanks, other scripts, and fragments. */
public final class HttpAddress {

    private static final int LONGEST = 4_096;
    private static final String ILLEGAL = " \"<>\\^`{|}";

    private HttpAddress() {}

    /** An absolute http(s) address that can be fetched: without fragment and without user. */
    public static Optional<URI> of(String text) {
        return parse(text).flatMap(HttpAddress::fetchable);
    }

    /** The address that a reference leads to from a page. */
    public static Optional<URI> resolve(URI base, String reference) {
        String stripped = reference.strip();
        if (stripped.startsWith("?")) {
            // URI.resolve follows RFC 2396 here and loses the last segment of the path.
            String path = base.getRawPath();
            return of(base.getScheme() + "://" + base.getRawAuthority() + (path == null ? "" : path) + stripped);
        }
        return parse(stripped).map(base::resolve).flatMap(HttpAddress::fetchable);
    }

    /** The host, port and scheme that an address talks to. */
    public static String origin(URI url) {
        return url.getScheme() + "://" + url.getRawAuthority();
    }

    private static Optional<URI> parse(String text) {
        String stripped = text.strip();
        if (stripped.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            return Optional.of(new URI(escaped(asciiHost(stripped))));
        } catch (URISyntaxException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Optional<URI> fetchable(URI uri) {
        String scheme = uri.getScheme();
        String host = uri.getHost();
        if (scheme == null || host == null || host.isEmpty() || uri.getRawUserInfo() != null) {
            return Optional.empty();
        }
        String lower = scheme.toLowerCase(Locale.ROOT);
        if (!lower.equals("http") && !lower.equals("https")) {
            return Optional.empty();
        }
        String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
        String query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
        String port = uri.getPort() < 0 ? "" : ":" + uri.getPort();
        return Optional.of(URI.create(lower + "://" + host.toLowerCase(Locale.ROOT) + port + path + query));
    }

    private static String asciiHost(String address) {
        int start = address.indexOf("//");
        if (start < 0) {
            return address;
        }
        int from = start + 2;
        int to = from;
        while (to < address.length() && "/?#".indexOf(address.charAt(to)) < 0) {
            to++;
        }
        String authority = address.substring(from, to);
        if (authority.chars().allMatch(c -> c < 0x80)) {
            return address;
        }
        int colon = authority.lastIndexOf(':');
        String host = colon < 0 ? authority : authority.substring(0, colon);
        String port = colon < 0 ? "" : authority.substring(colon);
        return address.substring(0, from) + IDN.toASCII(host) + port + address.substring(to);
    }

    private static String escaped(String address) {
        var escaped = new StringBuilder(address.length() + 16);
        for (byte b : address.getBytes(StandardCharsets.UTF_8)) {
            char c = (char) (b & 0xff);
            if (c > 0x20 && c < 0x7f && ILLEGAL.indexOf(c) < 0) {
                escaped.append(c);
            } else {
                escaped.append('%').append(HexFormat.of().withUpperCase().toHexDigits(b));
            }
        }
        return escaped.toString();
    }
}
