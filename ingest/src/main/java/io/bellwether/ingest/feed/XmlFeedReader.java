package io.bellwether.ingest.feed;

import io.bellwether.ingest.Parsed;
import io.bellwether.ingest.article.DecodedText;
import io.bellwether.ingest.article.RejectionCause;
import io.bellwether.ingest.article.TextDecoder;
import io.bellwether.ingest.article.WebAddress;
import io.bellwether.ingest.outlet.Outlets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Reads the XML dialects. */
final class XmlFeedReader {

    /** Deeper elements are closed at once; xhtml in real feeds stays under 50. */
    private static final int DEEPEST = 256;

    /** More tags than this are no feed: the tree would take more memory than any feed is worth. */
    private static final int MOST_TAGS = 1_000_000;

    private final Outlets outlets;

    XmlFeedReader(Outlets outlets) {
        this.outlets = outlets;
    }

    FeedResult read(byte[] bytes, FeedOrigin origin, Instant ingestedAt) {
        var decoded = TextDecoder.xml(bytes, origin.contentType());
        if (tags(decoded.text()) > MOST_TAGS) {
            return new FeedResult.NotAFeed(
                    RejectionCause.DOCUMENT_TOO_LARGE.at(origin.place(), "more than " + MOST_TAGS + " tags", bytes));
        }
        var parser = Parser.xmlParser().setMaxDepth(DEEPEST);
        var document = parser.parseInput(XmlProlog.drop(decoded.text()), "");
        return channel(document)
                .<FeedResult>map(channel -> new FeedResult.Read(feed(document, channel, decoded, origin, ingestedAt)))
                .orElseGet(() -> new FeedResult.NotAFeed(RejectionCause.NOT_A_FEED.at(
                        origin.place(), "no rss, RDF, channel or feed element in this XML", bytes)));
    }

    private Feed feed(Document document, Element channel, DecodedText decoded, FeedOrigin origin, Instant ingestedAt) {
        var scope = new XmlScope(origin.url());
        var head = new XmlFeedHead(scope).read(channel, dialect(channel));
        if (origin.url() == null) {
            // A feed read from a file: what it says of itself is the only base that there is.
            String own = head.links().self() == null
                    ? head.links().alternate()
                    : head.links().self();
            scope = new XmlScope(WebAddress.isWeb(own) ? own : null);
        }
        var entries = new EntryElements(scope);
        var articles = new EntryArticle(outlets, origin, ingestedAt, head);
        return new Feed(
                head.dialect(),
                decoded.charset(),
                head.title(),
                head.links(),
                head.language(),
                head.pollInterval(),
                head.archive(),
                head.complete(),
                decoded.repaired(),
                parsed(document, entries, articles, origin));
    }

    private static List<Parsed> parsed(
            Document document, EntryElements entries, EntryArticle articles, FeedOrigin origin) {
        var parsed = new ArrayList<Parsed>();
        document.getAllElements().forEach(element -> {
            var place = origin.place().entry(parsed.size() + 1);
            switch (FeedNames.of(element)) {
                case "item", "entry" -> parsed.add(articles.of(entries.read(element), place));
                case "at:deleted-entry" -> {
                    var draft = entries.read(element);
                    parsed.add(articles.withdrawn(draft.get(EntryDraft.Field.LINK), element.attr("ref"), place));
                }
                default -> {}
            }
        });
        return parsed;
    }

    /** The element that describes the feed. RDF keeps it beside the items, RSS around them; Atom is one. */
    private static Optional<Element> channel(Document document) {
        return document.getAllElements().stream()
                .filter(element -> isChannel(FeedNames.of(element)))
                .max((a, b) -> Integer.compare(rank(a), rank(b)));
    }

    private static boolean isChannel(String name) {
        return name.equals("channel") || name.equals("feed") || name.equals("rss") || name.equals("rdf:rdf");
    }

    private static int rank(Element element) {
        String name = FeedNames.of(element);
        return name.equals("channel") || name.equals("feed") ? 1 : 0;
    }

    private static Feed.Dialect dialect(Element channel) {
        if (FeedNames.of(channel).equals("feed")) {
            return Feed.Dialect.ATOM;
        }
        for (@Nullable Element at = channel; at != null; at = at.parent()) {
            if (FeedNames.of(at).equals("rdf:rdf")) {
                return Feed.Dialect.RDF;
            }
        }
        return Feed.Dialect.RSS;
    }

    private static int tags(String text) {
        int tags = 0;
        for (int at = text.indexOf('<'); at >= 0; at = text.indexOf('<', at + 1)) {
            tags++;
        }
        return tags;
    }
}
