package io.bellwether.ingest.feed.read;

import io.bellwether.ingest.article.WebAddress;
import io.bellwether.ingest.feed.content.FeedLink;
import io.bellwether.ingest.feed.content.FeedPart;
import io.bellwether.ingest.feed.content.FeedPart.Property;
import io.bellwether.ingest.feed.content.FeedPart.Text;
import io.bellwether.ingest.feed.content.FeedText;
import io.bellwether.ingest.feed.content.FeedTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;

/**
 * Reads the children of a channel, an item or a source. One table for all dialects, because feeds mix them: RSS with
 * {@code atom:updated}, Atom with {@code dc:creator}, RSS 1.0 with {@code content:encoded}.
 */
final class PartElements {

    private static final int DEEPEST_GROUP = 3;

    private final XmlScope scope;
    private final boolean atom;
    private final TextElements texts;
    private final LinkElements links;
    private final PersonElements people;
    private final ImageElements images;
    private final CategoryElements categories;

    /**
     * A reader of parts.
     *
     * @param atom whether the feed is Atom
     * @param unwrap whether XHTML stands in a div that is no part of it
     */
    PartElements(XmlScope scope, boolean atom, boolean unwrap) {
        this.scope = scope;
        this.atom = atom;
        texts = new TextElements(scope, unwrap);
        links = new LinkElements(scope);
        people = new PersonElements(scope, texts);
        images = new ImageElements(scope, texts);
        categories = new CategoryElements(texts);
    }

    /** An entry. */
    FeedPart read(Element part) {
        return read(part, part.children(), true);
    }

    /** What a feed says of itself; RSS 1.0 keeps its image beside the channel. */
    FeedPart readChannel(Element channel) {
        var children = new ArrayList<Element>(channel.children());
        var around = channel.parent();
        if (around != null && FeedNames.of(around).equals("rdf:rdf")) {
            around.children().stream()
                    .filter(beside -> FeedNames.of(beside).equals("image"))
                    .limit(1)
                    .forEach(children::add);
        }
        return read(channel, children, true);
    }

    private FeedPart read(Element part, List<Element> children, boolean outermost) {
        var draft = new PartDraft();
        var extensions = new ExtensionElements(!atom);
        var places = new PlaceElements();
        for (Element child : children) {
            String name = FeedNames.of(child);
            if (name.startsWith("geo") || name.startsWith("gml:")) {
                places.read(name, child, draft);
            } else if (!name.equals("source") || outermost) {
                read(name, child, draft, 0);
            }
            extensions.read(name, child, draft.extensions);
        }
        attributes(part, draft);
        draft.property(Property.LANGUAGE, 1, XmlScope.language(part));
        InlineImage.of(draft.bodies()).ifPresent(draft::image);
        return draft.part();
    }

    /** CDF says most in attributes, RDF the address. */
    private void attributes(Element part, PartDraft draft) {
        String about = part.attr("rdf:about");
        if (WebAddress.isWeb(about) && draft.links.isEmpty()) {
            draft.links.add(FeedLink.of("alternate", about));
        }
        draft.property(Property.ID, 0, about);
        String href = part.attributes().getIgnoreCase("href");
        if (!href.isBlank()) {
            PartDraft.add(draft.links, FeedLink.of("alternate", scope.resolve(part, href)));
        }
        String modified = part.attributes().getIgnoreCase("lastmod");
        if (!modified.isBlank()) {
            draft.time(FeedTime.Kind.UPDATED, modified.strip());
        }
    }

    private void read(String name, Element element, PartDraft draft, int depth) {
        switch (name) {
            case "title" -> draft.text(Text.TITLE, 3, texts.title(element));
            case "dc:title" -> draft.text(Text.TITLE, 2, texts.title(element));
            case "media:title", "itunes:title" -> draft.text(Text.TITLE, 1, texts.title(element));
            case "link" -> links.read(element, draft);
            case "itunes:link" -> {
                if (element.attr("rel").equals("image")) {
                    images.read("itunes:image", element, draft);
                }
            }
            case "enclosure" -> links.enclosure(element, draft);
            case "image", "itunes:image", "logo", "icon", "media:thumbnail" -> images.read(name, element, draft);
            case "media:content", "media:group" -> media(name, element, draft, depth);
            case "category", "dc:subject", "itunes:category", "itunes:keywords", "media:category", "tags", "keywords" ->
                categories.read(name, element, draft.categories);
            case "author", "dc:creator", "dc:author", "managingeditor" -> people.read(element, draft.authors);
            case "contributor", "dc:contributor" -> people.read(element, draft.contributors);
            case "webmaster", "dc:publisher", "itunes:owner" -> people.read(element, draft.publishers);
            case "source", "dc:source" -> source(element, draft);
            default -> text(name, element, draft);
        }
    }

    private void text(String name, Element element, PartDraft draft) {
        switch (name) {
            case "content:encoded", "fullitem" -> draft.content(texts.body(element, TextElements.HTML));
            case "xhtml:body", "body" -> draft.content(texts.body(element, TextElements.XHTML));
            case "content" -> content(element, draft);
            case "description" -> draft.summary(3, texts.body(element, TextElements.HTML));
            case "summary", "subtitle", "tagline", "abstract" ->
                draft.summary(3, texts.body(element, TextElements.PLAIN));
            case "media:description", "itunes:summary", "dc:description" ->
                draft.summary(1, texts.body(element, TextElements.HTML));
            case "itunes:subtitle" -> draft.summary(0, texts.body(element, TextElements.PLAIN));
            case "rights", "copyright" -> draft.text(Text.RIGHTS, 2, texts.body(element, TextElements.PLAIN));
            case "dc:rights" -> draft.text(Text.RIGHTS, 1, texts.body(element, TextElements.PLAIN));
            case "info", "feedburner:browserfriendly" ->
                draft.text(Text.INFO, 1, texts.body(element, TextElements.PLAIN));
            default -> plain(name, element, draft);
        }
    }

    /** Ids, times and other values without markup. */
    private void plain(String name, Element element, PartDraft draft) {
        String text = TextElements.text(element);
        switch (name) {
            case "guid", "id" -> id(name, text, element, draft);
            case "dc:identifier" -> draft.property(Property.ID, 1, text);
            case "language", "dc:language" -> draft.property(Property.LANGUAGE, 2, Languages.tag(text));
            case "published", "pubdate", "issued", "dcterms:issued", "dcterms:available" ->
                draft.time(FeedTime.Kind.PUBLISHED, text);
            case "updated", "modified", "dcterms:modified", "lastbuilddate" -> draft.time(FeedTime.Kind.UPDATED, text);
            case "created", "dcterms:created" -> draft.time(FeedTime.Kind.CREATED, text);
            case "dc:date", "date", "dcterms:date" -> draft.time(FeedTime.Kind.DATED, text);
            case "generator" -> generator(element, text, draft);
            case "comments" -> draft.property(Property.COMMENTS_PAGE, 1, resolved(element, text));
            case "slash:comments", "thr:total" -> draft.property(Property.COMMENTS, 1, text);
            case "feedburner:origlink" -> draft.property(Property.ORIGINAL_LINK, 1, resolved(element, text));
            case "itunes:author" -> draft.property(Property.SHOW_AUTHOR, 1, text);
            case "itunes:duration" -> draft.property(Property.DURATION, 1, text);
            case "ttl" -> draft.property(Property.TTL, 1, text);
            case "sy:updateperiod" -> draft.property(Property.UPDATE_PERIOD, 1, text);
            case "sy:updatefrequency" -> draft.property(Property.UPDATE_FREQUENCY, 1, text);
            case "docs" -> draft.property(Property.DOCS, 1, resolved(element, text));
            default -> {}
        }
    }

    /** An id of RSS is an address unless it says otherwise; one of Atom is a name, resolved like any other reference. */
    private void id(String name, String text, Element element, PartDraft draft) {
        boolean permanent = name.equals("guid")
                && !element.attr("isPermaLink").strip().toLowerCase(Locale.ROOT).equals("false");
        String id = name.equals("id") || permanent ? resolvedId(element, text) : text;
        draft.property(Property.ID, 2, id);
        if (permanent) {
            draft.property(Property.ID_IS_LINK, 1, "true");
        }
    }

    private String resolvedId(Element element, String text) {
        boolean reference = text.startsWith("/") || text.startsWith("./") || text.startsWith("../");
        return reference ? resolved(element, text) : text;
    }

    private void generator(Element element, String text, PartDraft draft) {
        draft.property(Property.GENERATOR, 1, text);
        String url = element.attr(element.hasAttr("uri") ? "uri" : element.hasAttr("url") ? "url" : "rdf:resource");
        draft.property(Property.GENERATOR_URL, 1, url.isBlank() ? null : scope.resolve(element, url));
        draft.property(Property.GENERATOR_VERSION, 1, element.attr("version"));
    }

    /** Content out of line ({@code src}) is not here; media and binary types are no text. */
    private void content(Element element, PartDraft draft) {
        String type = element.attr("type").toLowerCase(Locale.ROOT);
        boolean media = type.startsWith("image/") || type.startsWith("audio/") || type.startsWith("video/");
        if (!element.hasAttr("src") && !media) {
            draft.content(texts.body(element, TextElements.PLAIN));
        }
    }

    private void media(String name, Element element, PartDraft draft, int depth) {
        if (name.equals("media:content")) {
            images.read(name, element, draft);
        }
        for (Element child : element.children()) {
            if (depth < DEEPEST_GROUP && FeedNames.of(child).startsWith("media:")) {
                read(FeedNames.of(child), child, draft, depth + 1);
            }
        }
    }

    /** RSS: {@code <source url="...">Name</source>}; Atom: the head of the feed that the entry was taken from. */
    private void source(Element element, PartDraft draft) {
        if (element.firstElementChild() != null) {
            draft.source(read(element, element.children(), false));
            return;
        }
        var source = new PartDraft();
        String line = texts.title(element).line();
        String url = element.attr("url");
        if (!url.isBlank()) {
            source.links.add(FeedLink.of("self", scope.resolve(element, url)));
        }
        if (WebAddress.isWeb(line)) {
            source.links.add(FeedLink.of("alternate", line));
        } else if (!line.isEmpty()) {
            source.text(Text.TITLE, 1, FeedText.plain(line));
        }
        if (!url.isBlank() || !line.isEmpty()) {
            draft.source(source.part());
        }
    }

    private String resolved(Element element, String text) {
        return text.isBlank() ? "" : scope.resolve(element, text);
    }
}
