package io.bellwether.ingest.feed.read;

import io.bellwether.ingest.article.DecodedText;
import io.bellwether.ingest.article.RejectionCause;
import io.bellwether.ingest.article.TextDecoder;
import io.bellwether.ingest.article.WebAddress;
import io.bellwether.ingest.feed.content.FeedContent;
import io.bellwether.ingest.feed.content.FeedContent.Defect;
import io.bellwether.ingest.feed.content.FeedContent.Dialect;
import io.bellwether.ingest.feed.content.FeedEntry;
import io.bellwether.ingest.feed.content.FeedPart;
import io.bellwether.ingest.feed.content.FeedPart.Property;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Reads the XML dialects. */
final class XmlFeed {

    /** Deeper elements are closed at once; xhtml in real feeds stays under 50. */
    private static final int DEEPEST = 100;

    /** More tags than this are no feed: the tree would take more memory than any feed is worth. */
    private static final int MOST_TAGS = 1_000_000;

    private final FeedTransport transport;

    XmlFeed(FeedTransport transport) {
        this.transport = transport;
    }

    FeedReading read(byte[] bytes) {
        var decoded = TextDecoder.xml(bytes, transport.contentType());
        if (tags(decoded.text()) > MOST_TAGS) {
            return new FeedReading.Refused(RejectionCause.DOCUMENT_TOO_LARGE, "more than " + MOST_TAGS + " tags");
        }
        var parser = Parser.xmlParser().setMaxDepth(DEEPEST);
        var document = parser.parseInput(XmlProlog.drop(decoded.text()), "");
        return channel(document)
                .<FeedReading>map(channel -> new FeedReading.Read(content(document, channel, decoded)))
                .orElseGet(() -> new FeedReading.Refused(
                        RejectionCause.NOT_A_FEED, "no rss, RDF, channel or feed element in this XML"));
    }

    private FeedContent content(Document document, Element channel, DecodedText decoded) {
        var dialect = XmlDialect.of(channel);
        var elements = EntryElements.in(document, channel);
        var head = parts(new XmlScope(transport.base()), dialect).readChannel(channel);
        var entries = parts(new XmlScope(base(head)), dialect);
        return new FeedContent(
                dialect.dialect(),
                dialect.version(),
                decoded.charset(),
                defects(decoded),
                withLanguage(head),
                has(channel, "fh:archive"),
                has(channel, "fh:complete"),
                elements.stream().map(element -> entry(element, entries)).toList());
    }

    private static PartElements parts(XmlScope scope, XmlDialect dialect) {
        boolean atom = dialect.dialect() == Dialect.ATOM;
        return new PartElements(scope, atom, atom && !dialect.version().equals("0.3"));
    }

    /** For a feed read from a file, what it says of itself is the only base that there is. */
    private @Nullable String base(FeedPart head) {
        String own = head.links("self").stream()
                .findFirst()
                .map(link -> link.href())
                .or(head::link)
                .orElse(null);
        return transport.base() == null && WebAddress.isWeb(own) ? own : transport.base();
    }

    private FeedPart withLanguage(FeedPart head) {
        String said = Languages.tag(transport.contentLanguage());
        if (said == null || head.properties().containsKey(Property.LANGUAGE)) {
            return head;
        }
        var properties = new EnumMap<Property, String>(Property.class);
        properties.putAll(head.properties());
        properties.put(Property.LANGUAGE, said);
        return head.with(properties);
    }

    private Set<Defect> defects(DecodedText decoded) {
        var defects = EnumSet.noneOf(Defect.class);
        if (decoded.repaired()) {
            defects.add(Defect.ENCODING);
        }
        if (!new WellFormedness(decoded.text()).holds()) {
            defects.add(Defect.MARKUP);
        }
        String type =
                transport.contentType() == null ? "" : transport.contentType().toLowerCase(Locale.ROOT);
        if (!type.isBlank() && !type.contains("xml")) {
            defects.add(Defect.CONTENT_TYPE);
        }
        return defects;
    }

    private static FeedEntry entry(Element element, PartElements parts) {
        var part = parts.read(element);
        return EntryElements.isTombstone(element)
                ? new FeedEntry.Deleted(element.attr("ref"), part.link().orElse(null))
                : new FeedEntry.Published(part);
    }

    /** The element that describes the feed. RDF keeps it beside the items, RSS around them; Atom is one. */
    private static Optional<Element> channel(Document document) {
        return document.getAllElements().stream()
                .filter(element -> XmlDialect.isFeed(FeedNames.of(element)))
                .max((a, b) -> Integer.compare(rank(a), rank(b)));
    }

    private static int rank(Element element) {
        String name = FeedNames.of(element);
        return name.equals("channel") || name.equals("feed") ? 1 : 0;
    }

    private static boolean has(Element channel, String name) {
        return channel.children().stream().anyMatch(child -> FeedNames.of(child).equals(name));
    }

    private static int tags(String text) {
        int tags = 0;
        for (int at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
            tags++;
        }
        return tags;
    }
}
