package io.bellwether.ingest.feed.read;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;

/** The elements of a document that are entries. */
final class EntryElements {

    private static final String TOMBSTONE = "at:deleted-entry";
    private static final Set<String> NAMES = Set.of("item", "entry", TOMBSTONE);

    private EntryElements() {}

    /**
     * The entries in document order. One that stands inside another, because that was never closed, is put into the
     * channel: its text is its own.
     */
    static List<Element> in(Document document, Element channel) {
        var entries = document.getAllElements().stream()
                .filter(EntryElements::isEntry)
                .toList();
        Set<Node> all = new HashSet<>(entries);
        if (!isInside(channel, all)) {
            takeOut(entries.stream().filter(entry -> isInside(entry, all)).toList(), channel);
        }
        return entries;
    }

    static boolean isTombstone(Element element) {
        return FeedNames.of(element).equals(TOMBSTONE);
    }

    /** Every parent is gone through once: taking its children out one by one would cost the square of their number. */
    private static void takeOut(List<Element> nested, Element channel) {
        var taken = new LinkedHashSet<Node>(nested);
        var parents = new LinkedHashSet<Element>();
        for (Element entry : nested) {
            var parent = entry.parent();
            if (parent != null) {
                parents.add(parent);
            }
        }
        for (Element parent : parents) {
            var kept = new ArrayList<Node>(parent.childNodes());
            kept.removeIf(taken::contains);
            parent.empty();
            parent.insertChildren(0, kept);
        }
        channel.insertChildren(-1, nested);
    }

    private static boolean isEntry(Element element) {
        return NAMES.contains(FeedNames.of(element));
    }

    private static boolean isInside(Element element, Set<Node> entries) {
        for (Element at = element.parent(); at != null; at = at.parent()) {
            if (entries.contains(at)) {
                return true;
            }
        }
        return false;
    }
}
