package io.bellwether.ingest.feed;

import io.bellwether.ingest.article.PlainText;
import io.bellwether.ingest.article.WebAddress;
import io.bellwether.ingest.feed.EntryDraft.Field;
import java.util.Locale;
import org.jsoup.nodes.Element;

/**
 * Reads the children of an RSS item or Atom entry. One table for all dialects, because feeds mix them: RSS with
 * {@code atom:updated}, Atom with {@code dc:creator}, RSS 1.0 with {@code content:encoded}.
 */
final class EntryElements {

    private static final int LONGEST_KEYWORDS = 2_048;

    private final XmlScope scope;

    EntryElements(XmlScope scope) {
        this.scope = scope;
    }

    EntryDraft read(Element entry) {
        var draft = new EntryDraft();
        for (Element child : entry.children()) {
            read(FeedNames.of(child), child, draft);
        }
        draft.offer(Field.LANGUAGE, 1, XmlScope.language(entry));
        draft.offer(Field.LINK, 1, entry.attr("rdf:about"));
        return draft;
    }

    private void read(String name, Element element, EntryDraft draft) {
        switch (name) {
            case "title" -> draft.offerTitle(TextConstruct.of(element));
            case "link", "feedburner:origlink" -> new EntryLinks(scope, draft).read(name, element);
            case "enclosure", "image", "itunes:image", "media:content", "media:thumbnail" ->
                new EntryImages(scope, draft).read(name, element);
            case "media:group" -> {
                new EntryImages(scope, draft).read(name, element);
                element.children().stream()
                        .filter(child -> FeedNames.of(child).equals("media:description"))
                        .forEach(child -> draft.offerContent(1, TextConstruct.of(child)));
            }
            case "content:encoded" -> draft.offerContent(4, TextConstruct.of(element));
            case "content" -> content(element, draft);
            case "xhtml:body", "body", "fullitem" -> draft.offerContent(3, TextConstruct.of(element));
            case "description", "summary" -> draft.offerContent(2, TextConstruct.of(element));
            case "abstract", "media:description", "itunes:summary", "dc:description" ->
                draft.offerContent(1, TextConstruct.of(element));
            case "category", "dc:subject" -> category(element, draft);
            case "itunes:keywords" -> keywords(element, draft);
            case "author", "dc:creator", "dc:author", "itunes:author" -> new EntryAuthors(draft).read(name, element);
            case "source", "dc:source" -> source(element, draft);
            case "slash:comments", "thr:total" -> count(element, draft);
            default -> plain(name, element, draft);
        }
    }

    /** Ids, times and other values without markup. */
    private static void plain(String name, Element element, EntryDraft draft) {
        String text = TextConstruct.text(element);
        switch (name) {
            case "guid", "id" -> {
                draft.offer(Field.ID, 2, text);
                if (!element.attr("isPermaLink").strip().equalsIgnoreCase("false") && WebAddress.isWeb(text)) {
                    draft.offer(Field.LINK, 2, text);
                }
            }
            case "dc:identifier" -> draft.offer(Field.ID, 1, text);
            case "dc:title", "media:title", "itunes:title" -> draft.offerTitle(TextConstruct.of(element));
            case "language", "dc:language" -> draft.offer(Field.LANGUAGE, 2, Languages.tag(text));
            case "published", "pubdate", "issued", "dcterms:issued" -> draft.offer(Field.PUBLISHED, 3, text);
            case "dc:date", "date", "dcterms:available" -> draft.offer(Field.PUBLISHED, 2, text);
            case "created", "dcterms:created" -> draft.offer(Field.PUBLISHED, 1, text);
            case "updated", "modified", "dcterms:modified", "lastbuilddate" -> draft.offer(Field.UPDATED, 1, text);
            default -> {}
        }
    }

    /** Content out of line ({@code src}) is not here; media and binary types are no text. */
    private static void content(Element element, EntryDraft draft) {
        String type = element.attr("type").toLowerCase(Locale.ROOT);
        boolean media = type.startsWith("image/") || type.startsWith("audio/") || type.startsWith("video/");
        if (!element.hasAttr("src") && !media) {
            draft.offerContent(3, TextConstruct.of(element));
        }
    }

    private static void category(Element element, EntryDraft draft) {
        String label = element.hasAttr("label") ? element.attr("label") : "";
        String term = element.hasAttr("term") ? element.attr("term") : "";
        String text = label.isBlank() ? term : label;
        draft.addCategory(text.isBlank() ? TextConstruct.of(element).line() : text);
    }

    private static void keywords(Element element, EntryDraft draft) {
        for (String keyword :
                PlainText.cut(TextConstruct.text(element), LONGEST_KEYWORDS).split(",", -1)) {
            draft.addCategory(keyword);
        }
    }

    /** RSS: {@code <source url="...">Name</source>}; Atom: the head of the feed that the entry was taken from. */
    private void source(Element element, EntryDraft draft) {
        if (element.hasAttr("url")) {
            draft.offer(Field.SOURCE_URL, 3, scope.resolve(element, element.attr("url")));
        }
        for (Element child : element.children()) {
            String rel = child.attr("rel");
            switch (FeedNames.of(child)) {
                case "title" ->
                    draft.offer(Field.SOURCE_NAME, 2, TextConstruct.of(child).line());
                case "link" ->
                    draft.offer(
                            Field.SOURCE_URL,
                            rel.isEmpty() || rel.equals("alternate") ? 2 : 1,
                            scope.resolve(child, child.attr("href")));
                case "author" -> draft.offer(Field.FALLBACK_AUTHOR, 2, EntryAuthors.name(child));
                default -> {}
            }
        }
        if (element.firstElementChild() == null) {
            String text = TextConstruct.of(element).line();
            boolean address = WebAddress.isWeb(text);
            draft.offer(address ? Field.SOURCE_URL : Field.SOURCE_NAME, 1, text);
        }
    }

    private static void count(Element element, EntryDraft draft) {
        String text = TextConstruct.text(element);
        boolean digits = !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
        if (digits && text.length() < 16) {
            draft.comments(Double.parseDouble(text));
        }
    }
}
