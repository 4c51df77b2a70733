package io.bellwether.ingest.feed.read;

import io.bellwether.ingest.feed.content.FeedImage;
import io.bellwether.ingest.feed.content.FeedImage.Kind;
import io.bellwether.ingest.feed.content.FeedLink;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Links: text in RSS, attributes in Atom, and enclosures. */
final class LinkElements {

    private static final String IANA = "http://www.iana.org/assignments/relation/";

    private final XmlScope scope;

    LinkElements(XmlScope scope) {
        this.scope = scope;
    }

    void read(Element element, PartDraft draft) {
        boolean hasHref = element.hasAttr("href");
        String rel = rel(element.attr("rel"));
        String address = hasHref ? element.attr("href") : TextElements.text(element);
        if (address.isBlank() && !hasHref) {
            return;
        }
        String href = scope.resolve(element, address);
        String type = attribute(element, "type");
        if (!href.isBlank()) {
            PartDraft.add(
                    draft.links,
                    new FeedLink(
                            href,
                            rel,
                            type,
                            attribute(element, "title"),
                            attribute(element, "hreflang"),
                            attribute(element, "length")));
            image(rel, type, href, draft);
        }
    }

    void enclosure(Element element, PartDraft draft) {
        String url = element.attr(element.hasAttr("url") ? "url" : "href");
        if (!url.isBlank()) {
            String href = scope.resolve(element, url);
            String type = attribute(element, "type");
            PartDraft.add(draft.links, new FeedLink(href, "enclosure", type, null, null, attribute(element, "length")));
            image("enclosure", type, href, draft);
        }
    }

    private static void image(String rel, @Nullable String type, String href, PartDraft draft) {
        if (rel.equals("enclosure") && type != null && ImageElements.isImage(type)) {
            draft.image(FeedImage.of(Kind.ENCLOSURE, href));
        }
    }

    /** The registered relations have a long form too (RFC 4287 section 4.2.7.2). */
    private static String rel(String declared) {
        String rel = declared.strip();
        String lower = rel.toLowerCase(Locale.ROOT);
        String known = lower.startsWith(IANA) ? lower.substring(IANA.length()) : lower;
        return known.isEmpty() ? "alternate" : known.indexOf(':') >= 0 ? rel : known;
    }

    private static @Nullable String attribute(Element element, String name) {
        String value = element.attr(name).strip();
        return value.isEmpty() ? null : value;
    }
}
