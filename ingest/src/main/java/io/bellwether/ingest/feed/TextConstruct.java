package io.bellwether.ingest.feed;

import io.bellwether.ingest.article.PlainText;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Text of an element and how it is to be read: Atom says so with {@code type} (RFC 4287 section 3.1) or {@code mode}
 * (Atom 0.3), RSS does not and its texts are looked at.
 */
record TextConstruct(String value, boolean html) {

    /** Longest text that is turned into a line; headlines and summaries are never this long. */
    private static final int LONGEST_LINE = 64 * 1024;

    static TextConstruct of(Element element) {
        String type = attribute(element, "type");
        String mode = attribute(element, "mode");
        if (mode.equals("base64")) {
            return sniffed(base64(text(element)));
        } else if (type.equals("xhtml") || type.endsWith("/xhtml+xml") || (mode.equals("xml") && hasChild(element))) {
            return new TextConstruct(innerMarkup(element), true);
        } else if (type.equals("html") || type.equals("text/html")) {
            return new TextConstruct(hasChild(element) ? innerMarkup(element) : text(element), true);
        } else if (hasChild(element)) {
            return new TextConstruct(innerMarkup(element), true);
        }
        return type.indexOf('/') < 0 || type.startsWith("text/") ? sniffed(text(element)) : encoded(element, type);
    }

    /** Plain text on one line. */
    String line() {
        String bounded = PlainText.cut(value, LONGEST_LINE);
        return html || PlainText.looksLikeMarkup(bounded) ? PlainText.ofMarkup(bounded) : PlainText.line(bounded);
    }

    /** Character data of an element, trimmed. */
    static String text(Element element) {
        return element.wholeText().strip();
    }

    private static TextConstruct sniffed(String text) {
        return new TextConstruct(text, PlainText.looksLikeMarkup(text));
    }

    /** Other types are media, and XML without children is its text. Bytes of no type are in base64 (RFC 4287 section 4.1.3.3) and
     * may be text. */
    private static TextConstruct encoded(Element element, String type) {
        if (!type.equals("application/octet-stream")) {
            return sniffed(type.endsWith("xml") ? text(element) : "");
        }
        String decoded = base64(text(element));
        boolean readable =
                decoded.indexOf('\ufffd') < 0 && decoded.chars().noneMatch(c -> c < ' ' && !Character.isWhitespace(c));
        return sniffed(readable ? decoded : "");
    }

    private static boolean hasChild(Element element) {
        return element.firstElementChild() != null;
    }

    /** Markup inside an element; of Atom's xhtml what is inside the div that the format demands. */
    private static String innerMarkup(Element element) {
        var only = element.firstElementChild();
        boolean wrapped = element.childrenSize() == 1
                && only != null
                && only.tag().localName().equals("div")
                && element.ownText().isBlank();
        var markup = new Document("");
        markup.outputSettings().prettyPrint(false).charset(StandardCharsets.UTF_8);
        for (var node : (wrapped && only != null ? only : element).childNodesCopy()) {
            markup.appendChild(node);
        }
        markup.getAllElements().forEach(TextConstruct::asHtml);
        return markup.html().strip();
    }

    /** As HTML: no prefix, and an empty br without end tag. */
    private static void asHtml(Element element) {
        element.tagName(element.tag().localName(), Parser.NamespaceHtml);
    }

    private static String base64(String text) {
        try {
            return new String(Base64.getMimeDecoder().decode(text), StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static String attribute(Element element, String name) {
        return element.attr(name).strip().toLowerCase(Locale.ROOT);
    }
}
