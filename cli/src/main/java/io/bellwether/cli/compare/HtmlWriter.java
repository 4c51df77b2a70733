package io.bellwether.cli.compare;

import io.bellwether.cli.output.TerminalText;
import java.io.StringWriter;
import java.util.Locale;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Elements of a page, well-formed and escaped whatever the words are. Elements are closed in reverse order. */
final class HtmlWriter {

    private final StringWriter page = new StringWriter();
    private final XMLStreamWriter xml;

    HtmlWriter() {
        page.append("<!DOCTYPE html>\n");
        try {
            xml = XMLOutputFactory.newInstance().createXMLStreamWriter(page);
        } catch (XMLStreamException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Opens an element. Attributes are names and values in turn. */
    HtmlWriter open(String element, String... attributes) {
        return write(() -> {
            xml.writeStartElement(element);
            writeAttributes(attributes);
        });
    }

    /** An element that has no content by the rules of HTML or SVG. */
    HtmlWriter empty(String element, String... attributes) {
        return write(() -> {
            xml.writeEmptyElement(element);
            writeAttributes(attributes);
        });
    }

    HtmlWriter text(String words) {
        return write(() -> xml.writeCharacters(TerminalText.plain(words)));
    }

    HtmlWriter close() {
        return write(xml::writeEndElement);
    }

    /** An element with words alone. */
    HtmlWriter element(String element, String words, String... attributes) {
        return open(element, attributes).text(words).close();
    }

    /** The page; every element must be closed. */
    String page() {
        write(xml::flush);
        return page + "\n";
    }

    static String number(double value) {
        return String.format(Locale.ROOT, "%.1f", value);
    }

    private void writeAttributes(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], TerminalText.plain(attributes[i + 1]));
        }
    }

    private HtmlWriter write(Step step) {
        try {
            step.run();
            return this;
        } catch (XMLStreamException e) {
            throw new IllegalStateException("a page in memory cannot fail to be written", e);
        }
    }

    @FunctionalInterface
    private interface Step {
        void run() throws XMLStreamException;
    }
}
