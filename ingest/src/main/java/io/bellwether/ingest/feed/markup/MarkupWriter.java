package io.bellwether.ingest.feed.markup;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Writes markup of which only what the allow-list knows arrives. Tags are balanced, attributes sorted and quoted, text is
 * escaped: whatever the calls, the result is well-formed and inert.
 */
public final class MarkupWriter {

    /** Deeper tags are left out, their text is kept. */
    private static final int DEEPEST = 100;

    private static final Set<String> CLOSE_PARAGRAPH = AllowList.words("""
            address article aside blockquote center details dialog dir div dl fieldset figure footer form h1 h2 h3 h4 h5
            h6 header hgroup hr main menu nav ol p pre section table ul
            """);

    private static final Map<String, Set<String>> CLOSED_BY = Map.of(
            "li", Set.of("li"),
            "dt", Set.of("dt", "dd"),
            "dd", Set.of("dt", "dd"),
            "td", Set.of("td", "th", "tr", "tbody", "tfoot"),
            "th", Set.of("td", "th", "tr", "tbody", "tfoot"),
            "tr", Set.of("tr", "tbody", "tfoot"),
            "option", Set.of("option", "optgroup"));

    private final StringBuilder out = new StringBuilder();
    private final List<String> open = new ArrayList<>();
    private final @Nullable String base;
    private final boolean xml;
    private int hidden;

    /**
     * An empty writer.
     *
     * @param base absolute address from which relative references start; null when unknown
     * @param xml whether the markup is XHTML, where {@code >} is escaped in text too
     */
    public MarkupWriter(@Nullable String base, boolean xml) {
        this.base = base;
        this.xml = xml;
    }

    /** Opens an element, its and its attributes' names in lower case; of one that is not on the list only the content will be written. */
    public void start(String name, Map<String, String> attributes) {
        if (AllowList.isDroppedWhole(name)) {
            hidden++;
        } else if (hidden == 0 && AllowList.element(name) && open.size() < DEEPEST) {
            closeWhatEndsAt(name);
            tag(name, attributes);
        }
    }

    /** Closes the innermost open element of that name and what stands open in it. */
    public void end(String name) {
        if (AllowList.isDroppedWhole(name)) {
            hidden = Math.max(0, hidden - 1);
            return;
        }
        int at = hidden > 0 ? -1 : open.lastIndexOf(name);
        while (at >= 0 && open.size() > at) {
            pop();
        }
    }

    /** Writes text, its references decoded. */
    public void text(String text) {
        if (hidden == 0) {
            escape(text, xml, false);
        }
    }

    /** Writes text of HTML as it stands there: references are kept, what is none is escaped. */
    void source(String html) {
        if (hidden > 0) {
            return;
        }
        int from = 0;
        for (int at = html.indexOf('&'); at >= 0; at = html.indexOf('&', from)) {
            escape(html.substring(from, at), false, false);
            from = References.end(html, at);
            if (from > at + 1 && html.charAt(from - 1) == ';') {
                out.append(html, at, from);
            } else {
                escape(References.meaning(html.substring(at, from)), false, false);
            }
        }
        escape(html.substring(from), false, false);
    }

    /** All that was written, trimmed, with the open elements closed. */
    public String finish() {
        while (!open.isEmpty()) {
            pop();
        }
        return out.toString().strip();
    }

    private void tag(String name, Map<String, String> attributes) {
        out.append('<').append(name);
        for (var attribute : new TreeMap<>(attributes).entrySet()) {
            String key = attribute.getKey();
            String value = SafeAttribute.of(key, attribute.getValue(), base);
            if (value != null && !(key.equals("style") && value.isEmpty())) {
                out.append(' ').append(key).append("=\"");
                escape(value, true, true);
                out.append('"');
            }
        }
        if (AllowList.isVoid(name)) {
            out.append(" />");
        } else {
            out.append('>');
            open.add(name);
        }
    }

    /** End tags that HTML lets authors leave out. */
    private void closeWhatEndsAt(String name) {
        while (!open.isEmpty()) {
            String top = open.get(open.size() - 1);
            boolean ends = top.equals("p")
                    ? CLOSE_PARAGRAPH.contains(name)
                    : CLOSED_BY.getOrDefault(top, Set.of()).contains(name);
            if (!ends) {
                return;
            }
            pop();
        }
    }

    private void pop() {
        out.append("</").append(open.remove(open.size() - 1)).append('>');
    }

    private void escape(String text, boolean greater, boolean quote) {
        int from = 0;
        for (int i = 0; i < text.length(); i++) {
            String written = written(text.charAt(i), greater, quote);
            if (written != null) {
                out.append(text, from, i).append(written);
                from = i + 1;
            }
        }
        out.append(text, from, text.length());
    }

    /** What is written for a character, null when it is the character itself. */
    private static @Nullable String written(char c, boolean greater, boolean quote) {
        return switch (c) {
            case '&' -> "&amp;";
            case '<' -> "&lt;";
            case '>' -> greater ? "&gt;" : null;
            case '"' -> quote ? "&quot;" : null;
            default -> c >= ' ' || c == '\n' || c == '\t' || c == '\r' ? null : "";
        };
    }
}
