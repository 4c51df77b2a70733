package io.bellwether.ingest.feed.read;

import io.bellwether.ingest.feed.content.FeedImage;
import io.bellwether.ingest.feed.content.FeedImage.Kind;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Pictures, wherever feeds put them. */
final class ImageElements {

    private final XmlScope scope;
    private final TextElements texts;

    ImageElements(XmlScope scope, TextElements texts) {
        this.scope = scope;
        this.texts = texts;
    }

    void read(String name, Element element, PartDraft draft) {
        switch (name) {
            case "media:content" -> {
                if (element.attr("medium").equalsIgnoreCase("image") || isImage(element.attr("type"))) {
                    offer(Kind.MEDIA, element, element.attr("url"), draft);
                }
            }
            case "media:thumbnail" -> {
                String url = element.attr("url");
                offer(Kind.THUMBNAIL, element, url.isBlank() ? TextElements.text(element) : url, draft);
            }
            case "itunes:image" -> offer(Kind.COVER, element, element.attr("href"), draft);
            case "logo" -> offer(Kind.LOGO, element, TextElements.text(element), draft);
            case "icon" -> offer(Kind.ICON, element, TextElements.text(element), draft);
            default -> image(element, draft);
        }
    }

    static boolean isImage(String type) {
        return type.strip().toLowerCase(Locale.ROOT).startsWith("image/");
    }

    private void offer(Kind kind, Element element, String address, PartDraft draft) {
        if (!address.isBlank()) {
            draft.image(FeedImage.of(kind, scope.resolve(element, address)));
        }
    }

    /** RSS: url, title and link as elements; others write the address as attribute or text. */
    private void image(Element element, PartDraft draft) {
        String url = child(element, "url");
        String address = url != null ? url : element.attr(element.hasAttr("href") ? "href" : "rdf:resource");
        if (address.isBlank() && element.firstElementChild() == null) {
            address = TextElements.text(element);
        }
        String title = child(element, "title");
        String link = child(element, "link");
        String text = child(element, "description");
        if (!address.isBlank() || title != null || link != null || text != null) {
            draft.image(new FeedImage(
                    Kind.ELEMENT,
                    address.isBlank() ? "" : scope.resolve(element, address),
                    title,
                    link == null ? null : scope.resolve(element, link),
                    text));
        }
    }

    private @Nullable String child(Element element, String name) {
        for (Element child : element.children()) {
            if (FeedNames.of(child).equals(name)) {
                String line = texts.title(child).line();
                return line.isEmpty() ? null : line;
            }
        }
        return null;
    }
}
