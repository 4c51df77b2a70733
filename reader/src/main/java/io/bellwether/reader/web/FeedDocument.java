package io.bellwether.reader.web;

import io.bellwether.reader.json.Json;
import java.io.StringWriter;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * A view as a feed: RSS 2.0, Atom (RFC 4287) or JSON Feed 1.1.
 *
 * @param title of the feed
 * @param language of its labels, BCP 47
 * @param self address of the feed
 * @param page address of the view's page
 * @param items the newest first
 */
record FeedDocument(String title, String language, String self, String page, List<FeedItem> items) {

    private static final String ATOM = "http://www.w3.org/2005/Atom";

    FeedDocument {
        items = List.copyOf(items);
    }

    String rss() {
        return xml(this::writeRss);
    }

    String atom() {
        return xml(this::writeAtom);
    }

    String json() {
        return Json.object(json -> {
            json.writeStringField("version", "https://jsonfeed.org/version/1.1");
            json.writeStringField("title", title);
            json.writeStringField("home_page_url", page);
            json.writeStringField("feed_url", self);
            json.writeStringField("language", language);
            json.writeArrayFieldStart("items");
            for (FeedItem item : items) {
                json.writeStartObject();
                json.writeStringField("id", item.id());
                json.writeStringField("url", item.url());
                json.writeStringField("title", item.title());
                json.writeStringField("content_text", item.text());
                json.writeStringField("date_published", item.published().toString());
                json.writeStringField("date_modified", item.updated().toString());
                json.writeArrayFieldStart("authors");
                json.writeStartObject();
                json.writeStringField("name", item.author());
                json.writeEndObject();
                json.writeEndArray();
                json.writeArrayFieldStart("tags");
                for (String subject : item.subjects()) {
                    json.writeString(subject);
                }
                json.writeEndArray();
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    @FunctionalInterface
    private interface Writing {
        void write(XMLStreamWriter xml) throws XMLStreamException;
    }

    private static String xml(Writing writing) {
        var text = new StringWriter(8_192);
        try {
            XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
            xml.writeStartDocument("UTF-8", "1.0");
            writing.write(xml);
            xml.writeEndDocument();
            xml.close();
        } catch (XMLStreamException e) {
            throw new IllegalStateException("writing to memory", e);
        }
        return text.toString();
    }

    private void writeRss(XMLStreamWriter xml) throws XMLStreamException {
        xml.writeStartElement("rss");
        xml.writeAttribute("version", "2.0");
        xml.writeNamespace("atom", ATOM);
        xml.writeNamespace("dc", "http://purl.org/dc/elements/1.1/");
        xml.writeStartElement("channel");
        element(xml, "title", title);
        element(xml, "link", page);
        element(xml, "description", title);
        element(xml, "language", language);
        xml.writeEmptyElement("atom", "link", ATOM);
        xml.writeAttribute("rel", "self");
        xml.writeAttribute("type", "application/rss+xml");
        xml.writeAttribute("href", plain(self));
        for (FeedItem item : items) {
            xml.writeStartElement("item");
            element(xml, "title", item.title());
            element(xml, "link", item.url());
            element(xml, "description", escaped(item.text()));
            xml.writeStartElement("guid");
            xml.writeAttribute("isPermaLink", "false");
            xml.writeCharacters(plain(item.id()));
            xml.writeEndElement();
            element(
                    xml,
                    "pubDate",
                    DateTimeFormatter.RFC_1123_DATE_TIME.format(item.published().atOffset(ZoneOffset.UTC)));
            xml.writeStartElement("dc", "creator", "http://purl.org/dc/elements/1.1/");
            xml.writeCharacters(plain(item.author()));
            xml.writeEndElement();
            for (String subject : item.subjects()) {
                element(xml, "category", subject);
            }
            xml.writeEndElement();
        }
        xml.writeEndElement();
        xml.writeEndElement();
    }

    private void writeAtom(XMLStreamWriter xml) throws XMLStreamException {
        xml.setDefaultNamespace(ATOM);
        xml.writeStartElement(ATOM, "feed");
        xml.writeDefaultNamespace(ATOM);
        xml.writeAttribute("xml:lang", language);
        element(xml, "title", title);
        element(xml, "id", self);
        element(xml, "updated", updated().toString());
        link(xml, "self", self);
        link(xml, "alternate", page);
        for (FeedItem item : items) {
            xml.writeStartElement("entry");
            element(xml, "title", item.title());
            element(
                    xml,
                    "id",
                    "urn:bellwether:story:" + item.url().substring(item.url().lastIndexOf('/') + 1));
            link(xml, "alternate", item.url());
            element(xml, "published", item.published().toString());
            element(xml, "updated", item.updated().toString());
            xml.writeStartElement("author");
            element(xml, "name", item.author());
            xml.writeEndElement();
            for (String subject : item.subjects()) {
                xml.writeEmptyElement("category");
                xml.writeAttribute("term", plain(subject));
            }
            element(xml, "summary", item.text());
            xml.writeEndElement();
        }
        xml.writeEndElement();
    }

    /** When the newest item changed; the epoch for an empty feed. */
    private Instant updated() {
        return items.stream()
                .map(FeedItem::updated)
                .max(Comparator.naturalOrder())
                .orElse(Instant.EPOCH);
    }

    private static void link(XMLStreamWriter xml, String relation, String address) throws XMLStreamException {
        xml.writeEmptyElement("link");
        xml.writeAttribute("rel", relation);
        xml.writeAttribute("href", plain(address));
    }

    private static void element(XMLStreamWriter xml, String name, String text) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(plain(text));
        xml.writeEndElement();
    }

    /** RSS descriptions are HTML; the text is none. */
    private static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    /** Characters that XML 1.0 cannot hold become spaces. */
    private static String plain(String text) {
        var plain = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            boolean isAllowed = c == '\t'
                    || c == '\n'
                    || c == '\r'
                    || (c >= 0x20 && c <= 0xD7FF)
                    || (c >= 0xE000 && c <= 0xFFFD)
                    || c >= 0x10000;
            plain.appendCodePoint(isAllowed ? c : ' ');
        });
        return plain.toString();
    }
}
