package io.bellwether.ingest.article;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Addresses as documents write them: relative, with spaces, line ends and characters that RFC 3986 forbids. */
public final class WebAddress {

    private static final int LONGEST = 8_192;
    private static final String FORBIDDEN = " \"<>\\^`{|}[]";
    private static final String HEX = "0123456789ABCDEFabcdef";

    private WebAddress() {}

    /**
     * The address that a reference means (RFC 3986 section 5).
     *
     * @param base absolute address of the document or its {@code xml:base}; null when unknown
     * @return the absolute address; the reference itself when it is absolute already or cannot be resolved
     */
    public static String resolve(@Nullable String base, String reference) {
        String trimmed = trim(reference);
        if (base == null || trimmed.length() > LONGEST || hasScheme(trimmed)) {
            return trimmed;
        }
        try {
            var from = uri(base);
            if (from.isOpaque()) {
                return trimmed;
            }
            return against(from, trimmed);
        } catch (URISyntaxException | IllegalArgumentException e) {
            return trimmed;
        }
    }

    /** Whether this is an absolute http(s) address, by its scheme alone. */
    public static boolean isWeb(@Nullable String address) {
        if (address == null) {
            return false;
        }
        String start = address.substring(0, Math.min(8, address.length())).toLowerCase(Locale.ROOT);
        return start.startsWith("http://") || start.startsWith("https://");
    }

    private static String against(URI base, String reference) throws URISyntaxException {
        if (reference.isEmpty()) {
            return base.toString();
        }
        String path = base.getRawPath() == null ? "" : base.getRawPath();
        String root = base.getScheme() == null ? "" : base.getScheme() + ":";
        String authority = base.getRawAuthority() == null ? "" : "//" + base.getRawAuthority();
        if (reference.charAt(0) == '?') {
            return root + authority + (path.isEmpty() ? "/" : path) + escape(reference);
        }
        var from = path.isEmpty() && !authority.isEmpty() ? new URI(root + authority + "/") : base;
        return from.resolve(uri(reference)).normalize().toString();
    }

    /** Brackets belong into hosts alone, so only an address that is none as it stands is escaped. */
    private static URI uri(String address) throws URISyntaxException {
        try {
            return new URI(address);
        } catch (URISyntaxException e) {
            return new URI(escape(address));
        }
    }

    private static boolean hasScheme(String reference) {
        int colon = reference.indexOf(':');
        if (colon < 1 || !Character.isLetter(reference.charAt(0))) {
            return false;
        }
        for (int i = 1; i < colon; i++) {
            char c = reference.charAt(i);
            if (!Character.isLetterOrDigit(c) && "+-.".indexOf(c) < 0) {
                return false;
            }
        }
        return true;
    }

    /** As the WHATWG URL Standard: ends stripped, tabs and line ends removed anywhere. */
    private static String trim(String reference) {
        var kept = new StringBuilder(reference.length());
        String stripped = reference.strip();
        for (int i = 0; i < stripped.length(); i++) {
            char c = stripped.charAt(i);
            if (!Character.isISOControl(c)) {
                kept.append(c);
            }
        }
        return kept.toString();
    }

    private static String escape(String reference) {
        var escaped = new StringBuilder(reference.length() + 16);
        for (int i = 0; i < reference.length(); i++) {
            char c = reference.charAt(i);
            boolean broken = c == '%'
                    && (i + 2 >= reference.length()
                            || HEX.indexOf(reference.charAt(i + 1)) < 0
                            || HEX.indexOf(reference.charAt(i + 2)) < 0);
            if (broken || FORBIDDEN.indexOf(c) >= 0) {
                escaped.append('%').append(HEX.charAt(c >> 4)).append(HEX.charAt(c & 15));
            } else {
                escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
