package io.bellwether.ingest.feed.read;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/**
 * Element names without regard to the prefix that a feed happens to use. Names of RSS and Atom, and unprefixed names of
 * namespaces nobody knows, come bare; names of modules with their customary prefix: {@code dc:creator}. All in lower
 * case, because feeds write {@code pubdate} and {@code PubDate} too.
 */
final class FeedNames {

    private static final Map<String, String> MODULES = Map.ofEntries(
            Map.entry("http://purl.org/dc/elements/1.1", "dc"),
            Map.entry("http://purl.org/dc/elements/1.0", "dc"),
            Map.entry("http://purl.org/dc/terms", "dcterms"),
            Map.entry("http://purl.org/rss/1.0/modules/content", "content"),
            Map.entry("http://purl.org/rss/1.0/modules/slash", "slash"),
            Map.entry("http://purl.org/rss/1.0/modules/syndication", "sy"),
            Map.entry("http://purl.org/syndication/thread/1.0", "thr"),
            Map.entry("http://purl.org/syndication/history/1.0", "fh"),
            Map.entry("http://purl.org/atompub/tombstones/1.0", "at"),
            Map.entry("http://rssnamespace.org/feedburner/ext/1.0", "feedburner"),
            Map.entry("http://search.yahoo.com/mrss", "media"),
            Map.entry("http://video.search.yahoo.com/mrss", "media"),
            Map.entry("http://www.rssboard.org/media-rss", "media"),
            Map.entry("http://www.itunes.com/dtds/podcast-1.0.dtd", "itunes"),
            Map.entry("http://example.com/dtds/podcast-1.0.dtd", "itunes"),
            Map.entry("http://www.georss.org/georss", "georss"),
            Map.entry("http://www.opengis.net/gml", "gml"),
            Map.entry("http://www.w3.org/2003/01/geo/wgs84_pos", "geo"),
            Map.entry("http://wellformedweb.org/commentapi", "wfw"),
            Map.entry("http://www.w3.org/1999/xhtml", "xhtml"),
            Map.entry("http://www.w3.org/1999/02/22-rdf-syntax-ns", "rdf"));

    private static final Set<String> CORE_PREFIXES = Set.of("", "a", "atom", "atom03", "atom10", "rss", "rss1");

    private static final Set<String> CORE = Set.of(
            "http://www.w3.org/2005/atom",
            "http://purl.org/atom/ns",
            "http://purl.org/rss/1.0",
            "http://purl.org/net/rss1.1",
            "http://my.netscape.com/rdf/simple/0.9",
            "http://channel.netscape.com/rdf/simple/0.9",
            "http://backend.userland.com/rss",
            "http://backend.userland.com/rss2",
            "http://blogs.law.harvard.edu/tech/rss");

    private FeedNames() {}

    static String of(Element element) {
        String local = element.tag().localName().toLowerCase(Locale.ROOT);
        String prefix = element.tag().prefix().toLowerCase(Locale.ROOT);
        String namespace = trimmed(element.tag().namespace());
        String module = MODULES.get(namespace);
        if (module != null) {
            return module.equals("xhtml") && prefix.isEmpty() ? local : module + ":" + local;
        }
        return CORE.contains(namespace) || CORE_PREFIXES.contains(prefix) ? local : prefix + ":" + local;
    }

    /** Whether an element is of Atom, by its namespace or the customary prefix. */
    static boolean isAtom(Element element) {
        String namespace = trimmed(element.tag().namespace());
        String prefix = element.tag().prefix();
        return namespace.equals("http://www.w3.org/2005/atom")
                || namespace.equals("http://purl.org/atom/ns")
                || prefix.equals("atom");
    }

    private static String trimmed(String namespace) {
        String lower = namespace.strip().toLowerCase(Locale.ROOT);
        int end = lower.length();
        while (end > 0 && "/#".indexOf(lower.charAt(end - 1)) >= 0) {
            end--;
        }
        String bare = lower.substring(0, end);
        return bare.startsWith("http://purl.org/atom/ns") ? "http://purl.org/atom/ns" : bare;
    }
}
