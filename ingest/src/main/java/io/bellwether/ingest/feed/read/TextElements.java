package io.bellwether.ingest.feed.read;

import io.bellwether.ingest.article.PlainText;
import io.bellwether.ingest.feed.content.FeedText;
import io.bellwether.ingest.feed.markup.MarkupWriter;
import io.bellwether.ingest.feed.markup.SafeMarkup;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/**
 * Texts of elements and how they are to be read: Atom says so with {@code type} (RFC 4287 section 3.1) or {@code mode}
 * (Atom 0.3), RSS does not and its texts are looked at.
 */
final class TextElements {

    static final String PLAIN = "text/plain";
    static final String HTML = "text/html";
    static final String XHTML = "application/xhtml+xml";

    private final XmlScope scope;
    private final boolean unwrap;

    /**
     * A reader of texts.
     *
     * @param unwrap whether the format demands a div around XHTML that is no part of it (Atom 1.0)
     */
    TextElements(XmlScope scope, boolean unwrap) {
        this.scope = scope;
        this.unwrap = unwrap;
    }

    /** A short text, taken for markup only when it holds what people write into headlines. */
    FeedText title(Element element) {
        return read(element, PLAIN, false);
    }

    /** A longer text with the type that its format gives it. */
    FeedText body(Element element, String type) {
        return read(element, type, true);
    }

    /** Character data of an element, trimmed. */
    static String text(Element element) {
        return element.wholeText().strip();
    }

    private FeedText read(Element element, String usual, boolean body) {
        String declared = mediaType(attribute(element, "type"));
        String mode = attribute(element, "mode");
        boolean tree = element.firstElementChild() != null;
        if (mode.equals("base64")) {
            return sniffed(element, base64(text(element)), declared.isEmpty() ? usual : declared, body);
        } else if (declared.equals(XHTML) || tree) {
            return made(element, innerMarkup(element), tree || !declared.isEmpty() ? XHTML : usual, true);
        } else if (declared.equals(HTML)) {
            return made(element, SafeMarkup.of(text(element), scope.base(element)), HTML, true);
        } else if (declared.equals(PLAIN)) {
            return made(element, text(element), PLAIN, false);
        } else if (declared.isEmpty() || declared.startsWith("text/") || declared.indexOf('/') < 0) {
            return sniffed(element, text(element), usual, body);
        }
        boolean bytes = declared.equals("application/octet-stream");
        return body || bytes ? encoded(element, declared) : sniffed(element, text(element), usual, false);
    }

    private FeedText sniffed(Element element, String text, String type, boolean body) {
        boolean markup = (type.equals(HTML) || type.equals(XHTML) || body)
                ? SafeMarkup.isMarkup(text)
                : PlainText.looksLikeMarkup(text);
        return markup
                ? made(element, SafeMarkup.of(text, scope.base(element)), type.equals(PLAIN) ? HTML : type, true)
                : made(element, text, type, false);
    }

    private FeedText made(Element element, String value, String type, boolean markup) {
        String allowed = markup ? value : PlainText.block(value);
        return new FeedText(allowed, type, markup, XmlScope.language(element), scope.base(element));
    }

    /**
     * Other types are media, and XML without children is its text. Bytes of no type are in base64 (RFC 4287 section
     * 4.1.3.3) and may be text.
     */
    private FeedText encoded(Element element, String type) {
        if (!type.equals("application/octet-stream")) {
            return sniffed(element, type.endsWith("xml") ? text(element) : "", type, true);
        }
        String decoded = base64(text(element));
        boolean readable =
                decoded.indexOf('\ufffd') < 0 && decoded.chars().noneMatch(c -> c < ' ' && !Character.isWhitespace(c));
        return sniffed(element, readable ? decoded : "", HTML, true);
    }

    private String innerMarkup(Element element) {
        var only = element.firstElementChild();
        boolean wrapped = unwrap
                && only != null
                && element.childrenSize() == 1
                && only.tag().localName().equals("div")
                && element.ownText().isBlank();
        var out = new MarkupWriter(scope.base(element), true);
        for (var node : (wrapped && only != null ? only : element).childNodes()) {
            node.traverse(new Copying(out));
        }
        return out.finish();
    }

    /** Hands a tree to a writer, names without prefixes. */
    private record Copying(MarkupWriter out) implements NodeVisitor {

        @Override
        public void head(Node node, int depth) {
            if (node instanceof TextNode text) {
                out.text(text.getWholeText());
            } else if (node instanceof Element element) {
                Map<String, String> attributes = new LinkedHashMap<>();
                element.attributes().forEach(a -> attributes.put(a.getKey().toLowerCase(Locale.ROOT), a.getValue()));
                out.start(name(element), attributes);
            }
        }

        @Override
        public void tail(Node node, int depth) {
            if (node instanceof Element element) {
                out.end(name(element));
            }
        }

        private static String name(Element element) {
            return element.tag().localName().toLowerCase(Locale.ROOT);
        }
    }

    private static String base64(String text) {
        try {
            return new String(Base64.getMimeDecoder().decode(text), StandardCharsets.UTF_8).strip();
        } catch (IllegalArgumentException e) {
            return "";
        }
    }

    private static String mediaType(String type) {
        return switch (type) {
            case "text" -> PLAIN;
            case "html" -> HTML;
            case "xhtml", "application/xhtml" -> XHTML;
            default -> type;
        };
    }

    private static String attribute(Element element, String name) {
        return element.attr(name).strip().toLowerCase(Locale.ROOT);
    }
}
