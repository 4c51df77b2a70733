package io.bellwether.ingest.feed;

import io.bellwether.ingest.feed.EntryDraft.Field;
import java.util.Locale;
import org.jsoup.nodes.Element;

/** The lead image of an entry: Media RSS content before thumbnail, before enclosures. */
final class EntryImages {

    private static final int DEEPEST_GROUP = 3;

    private final XmlScope scope;
    private final EntryDraft draft;

    EntryImages(XmlScope scope, EntryDraft draft) {
        this.scope = scope;
        this.draft = draft;
    }

    void read(String name, Element element) {
        read(name, element, 0);
    }

    private void read(String name, Element element, int depth) {
        String type = element.attr("type").toLowerCase(Locale.ROOT);
        String medium = element.attr("medium").toLowerCase(Locale.ROOT);
        switch (name) {
            case "media:content" -> {
                if (medium.equals("image") || type.startsWith("image/")) {
                    offer(4, element, element.attr("url"));
                }
            }
            case "media:thumbnail" -> offer(3, element, element.attr("url"));
            case "enclosure" -> {
                if (type.startsWith("image/")) {
                    offer(2, element, element.attr("url"));
                }
            }
            case "itunes:image" -> offer(2, element, element.attr("href"));
            case "image" -> offer(1, element, imageText(element));
            default -> {}
        }
        if (depth < DEEPEST_GROUP && name.startsWith("media:")) {
            element.children().forEach(child -> read(FeedNames.of(child), child, depth + 1));
        }
    }

    private void offer(int rank, Element element, String address) {
        if (!address.isBlank()) {
            draft.offer(Field.IMAGE, rank, scope.resolve(element, address));
        }
    }

    private static String imageText(Element image) {
        var url = image.selectFirst("> url");
        String href = image.attr("href");
        return url != null ? TextConstruct.text(url) : href.isBlank() ? TextConstruct.text(image) : href;
    }
}
