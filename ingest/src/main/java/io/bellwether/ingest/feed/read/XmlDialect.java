package io.bellwether.ingest.feed.read;

import io.bellwether.ingest.feed.content.FeedContent.Dialect;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What an XML feed is written in; the version is empty when it does not say. */
record XmlDialect(Dialect dialect, String version) {

    static boolean isFeed(String name) {
        return name.equals("channel") || name.equals("feed") || name.equals("rss") || name.equals("rdf:rdf");
    }

    static XmlDialect of(Element channel) {
        if (FeedNames.of(channel).equals("feed")) {
            return atom(channel);
        }
        for (@Nullable Element at = channel; at != null; at = at.parent()) {
            String name = FeedNames.of(at);
            if (name.equals("rdf:rdf")) {
                boolean netscape = at.attr("xmlns").contains("netscape.com");
                return new XmlDialect(Dialect.RDF, netscape ? "0.9" : "1.0");
            } else if (name.equals("rss")) {
                return new XmlDialect(Dialect.RSS, at.attr("version").strip());
            }
        }
        return new XmlDialect(channel.tag().name().equals("channel") ? Dialect.RSS : Dialect.CDF, "");
    }

    /** Before 1.0 the version stands in an attribute; since then in the namespace. */
    private static XmlDialect atom(Element feed) {
        String declared = feed.attr("version").strip();
        String namespace = feed.tag().namespace();
        boolean old = declared.startsWith("0.") || namespace.contains("purl.org/atom/ns");
        return new XmlDialect(Dialect.ATOM, old ? declared.isEmpty() ? "0.3" : declared : "1.0");
    }
}
