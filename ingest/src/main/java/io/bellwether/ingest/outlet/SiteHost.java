package io.bellwether.ingest.outlet;

import io.bellwether.schemas.CanonicalUrl;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Host names, and the part of them that someone registered. */
final class SiteHost {

    /** Second levels under which countries register names, as in {@code co.uk} and {@code com.cn}. */
    private static final Set<String> GENERIC =
            Set.of("ac", "co", "com", "edu", "gen", "go", "gob", "gouv", "gov", "net", "ne", "nom", "or", "org");

    /** Hosts that lend every sub-domain to another publisher. */
    private static final Set<String> SHARED = Set.of(
            "blogspot.com",
            "github.io",
            "gitlab.io",
            "hatenablog.com",
            "netlify.app",
            "over-blog.com",
            "pages.dev",
            "substack.com",
            "tumblr.com",
            "typepad.com",
            "vercel.app",
            "wixsite.com",
            "wordpress.com");

    private SiteHost() {}

    /** Host of an http(s) address, in lower case and ASCII, without {@code www.}. */
    static Optional<String> ofUrl(@Nullable String url) {
        return url == null
                ? Optional.empty()
                : CanonicalUrl.of(url).map(CanonicalUrl::host).filter(host -> !host.isEmpty());
    }

    /** The registrable part of a host, near enough without the public suffix list; an address stays whole. */
    static String registrable(String host) {
        String[] labels = host.split("\\.", -1);
        int count = labels.length;
        if (count <= 2 || host.startsWith("[") || isDigits(labels[count - 1])) {
            return host;
        }
        String lastTwo = labels[count - 2] + "." + labels[count - 1];
        boolean three =
                SHARED.contains(lastTwo) || (labels[count - 1].length() == 2 && GENERIC.contains(labels[count - 2]));
        return three ? labels[count - 3] + "." + lastTwo : lastTwo;
    }

    private static boolean isDigits(String label) {
        return !label.isEmpty() && label.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
