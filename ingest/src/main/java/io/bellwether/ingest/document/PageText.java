package io.bellwether.ingest.document;

import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeFilter;

/**
 * How much running text a page has outside navigation, header, footer, asides and links: enough to tell an article from a
 * menu, no attempt to extract it. Runs too short to be a sentence do not count, so that lists of labels add up to nothing.
 */
final class PageText implements NodeFilter {

    private static final int FEWEST_CHARACTERS = 200;
    private static final int FEWEST_CHINESE = 40;
    private static final int SHORTEST_RUN = 25;
    private static final int SHORTEST_CHINESE_RUN = 10;

    private static final Set<String> OUTSIDE = Set.of(
            "a",
            "aside",
            "button",
            "footer",
            "form",
            "header",
            "nav",
            "noscript",
            "option",
            "script",
            "select",
            "style",
            "svg",
            "template",
            "textarea");

    private int characters;
    private int chinese;
    private int runCharacters;
    private int runChinese;

    private PageText() {}

    /** Whether the page has at least 200 characters, or 40 Chinese ones, of running text. */
    static boolean isEnough(Element body) {
        var text = new PageText();
        body.filter(text);
        text.endRun();
        return text.characters >= FEWEST_CHARACTERS || text.chinese >= FEWEST_CHINESE;
    }

    @Override
    public FilterResult head(Node node, int depth) {
        if (node instanceof TextNode text) {
            count(text.getWholeText());
        } else if (node instanceof Element element) {
            if (OUTSIDE.contains(element.normalName().toLowerCase(Locale.ROOT))) {
                return FilterResult.SKIP_ENTIRELY;
            }
            if (element.isBlock()) {
                endRun();
            }
        }
        return FilterResult.CONTINUE;
    }

    @Override
    public FilterResult tail(Node node, int depth) {
        if (node instanceof Element element && element.isBlock()) {
            endRun();
        }
        return FilterResult.CONTINUE;
    }

    private void count(String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!Character.isWhitespace(c)) {
                runCharacters++;
                runChinese += Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN ? 1 : 0;
            }
        }
    }

    private void endRun() {
        if (runCharacters >= SHORTEST_RUN || runChinese >= SHORTEST_CHINESE_RUN) {
            characters += runCharacters;
            chinese += runChinese;
        }
        runCharacters = 0;
        runChinese = 0;
    }
}
