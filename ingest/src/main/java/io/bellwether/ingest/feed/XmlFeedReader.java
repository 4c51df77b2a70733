package io.bellwether.ingest.feed;

import io.bellwether.ingest.Parsed;
import io.bellwether.ingest.Place;
import io.bellwether.ingest.article.DecodedText;
import io.bellwether.ingest.article.RejectionCause;
import io.bellwether.ingest.article.TextDecoder;
import io.bellwether.ingest.article.WebAddress;
import io.bellwether.ingest.outlet.Outlets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Reads the XML dialects. */
final class XmlFeedReader {

    /** Deeper elements are closed at once; xhtml in real feeds stays under 50. */
    private static final int DEEPEST = 100;

    /** More tags than this are no feed: the tree would take more memory than any feed is worth. */
    private static final int MOST_TAGS = 1_000_000;

    private static final String TOMBSTONE = "at:deleted-entry";
    private static final Set<String> ENTRIES = Set.of("item", "entry", TOMBSTONE);

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
                parsed(entries(document, channel), entries, articles, origin.place()));
    }

    private static List<Parsed> parsed(List<Element> found, EntryElements entries, EntryArticle articles, Place place) {
        var parsed = new ArrayList<Parsed>();
        for (Element element : found) {
            var at = place.entry(parsed.size() + 1);
            var draft = entries.read(element);
            boolean tombstone = FeedNames.of(element).equals(TOMBSTONE);
            parsed.add(
                    tombstone
                            ? articles.withdrawn(draft.get(EntryDraft.Field.LINK), element.attr("ref"), at)
                            : articles.of(draft, at));
        }
        return parsed;
    }

    /**
     * The entries in document order. One that stands inside another, because that was never closed, is taken out of it:
     * its text is its own.
     */
    private static List<Element> entries(Document document, Element channel) {
        var entries = document.getAllElements().stream()
                .filter(element -> ENTRIES.contains(FeedNames.of(element)))
                .toList();
        var nested = new ArrayList<Element>();
        entries.forEach(entry -> {
            if (isInside(entry)) {
                nested.add(entry);
            }
        });
        Collections.reverse(nested);
        nested.forEach(channel::appendChild);
        return entries;
    }

    private static boolean isInside(Element entry) {
        for (Element at = entry.parent(); at != null; at = at.parent()) {
            if (ENTRIES.contains(FeedNames.of(at))) {
                return true;
            }
        }
        return false;
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
