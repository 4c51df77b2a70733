package io.bellwether.schemas;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The form of an article's address under which copies of the same address meet: scheme folded to https, host in lower
 * case and ASCII without {@code www.}, default port, fragment, tracking parameters, {@code /index.html} and a trailing
 * slash removed, remaining parameters sorted. It names the article; it is not meant to be fetched.
 *
 * @param value the canonical address
 */
public record CanonicalUrl(String value) {

    private static final String WWW = "www.";
    private static final int LONGEST = 4_096;
    private static final int ID_HEX_DIGITS = 32;

    /** Parameters that tell where a click came from: Urchin/GA, ad click ids, mailing and social trackers. */
    private static final Pattern TRACKING =
            Pattern.compile("(?i)(utm_.*|gclid|gclsrc|dclid|gbraid|wbraid|fbclid|msclkid|"
                    + "yclid|igshid|twclid|ttclid|mc_cid|mc_eid|_hsenc|_hsmi|mkt_tok|cmpid|ocid|ncid|ref_src|ref_url|"
                    + "spm|from_source|share_token|smid|guccounter|guce_.*|at_(medium|campaign|custom.*))=?.*");

    private static final Pattern PORT = Pattern.compile(":(\\d*)$");
    private static final Pattern SLASHES = Pattern.compile("/{2,}");
    private static final Pattern INDEX_PAGE = Pattern.compile("/(index|default)\\.(html?|php|aspx?|jsp|shtml)$");

    /**
     * Reads an address.
     *
     * @return the canonical form; empty when it is not an absolute http(s) address with a host, or is longer than
     *     4,096 characters
     */
    public static Optional<CanonicalUrl> of(String address) {
        String trimmed = address.strip();
        if (trimmed.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var uri = new URI(escapeIllegal(trimmed));
            String scheme = uri.getScheme();
            if (!"http".equalsIgnoreCase(scheme) && !"https".equalsIgnoreCase(scheme)) {
                return Optional.empty();
            }
            return host(uri).map(host -> new CanonicalUrl("https://" + host + port(uri) + path(uri) + query(uri)));
        } catch (URISyntaxException e) {
            return Optional.empty();
        }
    }

    /** Host without {@code www.}, for finding the outlet. */
    public String host() {
        String rest = value.substring("https://".length());
        int end = 0;
        while (end < rest.length() && "/:?".indexOf(rest.charAt(end)) < 0) {
            end++;
        }
        return rest.substring(0, end);
    }

    /** Article id of this address: the first 32 hex digits of its SHA-256. */
    public String articleId() {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, ID_HEX_DIGITS);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private static Optional<String> host(URI uri) {
        String authority = uri.getRawAuthority();
        if (authority == null) {
            return Optional.empty();
        }
        String host =
                PORT.matcher(authority.substring(authority.indexOf('@') + 1)).replaceFirst("");
        try {
            String ascii = host.startsWith("[")
                    ? host
                    : IDN.toASCII(host.endsWith(".") ? host.substring(0, host.length() - 1) : host);
            String lower = ascii.toLowerCase(Locale.ROOT);
            String folded = lower.startsWith(WWW) ? lower.substring(WWW.length()) : lower;
            return folded.isEmpty() ? Optional.empty() : Optional.of(folded);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String port(URI uri) {
        var port = PORT.matcher(String.valueOf(uri.getRawAuthority()));
        String number = port.find() ? port.group(1) : "";
        return number.isEmpty() || number.equals("80") || number.equals("443") ? "" : ":" + number;
    }

    private static String path(URI uri) {
        String path = uri.normalize().getRawPath();
        if (path == null) {
            return "";
        }
        String folded =
                INDEX_PAGE.matcher(SLASHES.matcher(path).replaceAll("/")).replaceFirst("/");
        return folded.endsWith("/") ? folded.substring(0, folded.length() - 1) : folded;
    }

    private static String query(URI uri) {
        String query = uri.getRawQuery();
        if (query == null) {
            return "";
        }
        String kept = Arrays.stream(query.split("&"))
                .filter(parameter ->
                        !parameter.isEmpty() && !TRACKING.matcher(parameter).matches())
                .sorted()
                .collect(Collectors.joining("&"));
        return kept.isEmpty() ? "" : "?" + kept;
    }

    /** Percent-encodes what RFC 3986 forbids but browsers accept: spaces, quotes, braces, non-ASCII. */
    private static String escapeIllegal(String address) {
        var escaped = new StringBuilder(address.length() + 16);
        boolean authority = true;
        int slashes = 0;
        for (int i = 0; i < address.length(); i++) {
            char c = address.charAt(i);
            if ((c == '/' && ++slashes > 2) || c == '?' || c == '#') {
                authority = false;
            }
            if (authority || (c > 0x20 && c < 0x80 && " \"<>\\^`{|}".indexOf(c) < 0)) {
                escaped.append(c);
            } else {
                int end = Character.isHighSurrogate(c) && i + 1 < address.length() ? i + 2 : i + 1;
                for (byte b : address.substring(i, end).getBytes(StandardCharsets.UTF_8)) {
                    escaped.append('%').append(String.format(Locale.ROOT, "%02X", b & 0xff));
                }
                i = end - 1;
            }
        }
        return escaped.toString();
    }
}
