package io.bellwether.ingest.feed.read;

import io.bellwether.ingest.article.PlainText;
import io.bellwether.ingest.feed.content.FeedExtension;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** Elements of modules as they stand, within bounds. */
final class ExtensionElements {

    private static final int DEEPEST = 5;
    private static final int MOST = 200;
    private static final int LONGEST_VALUE = 16 * 1024;

    /** Bodies are kept as such, and once is enough. */
    private static final Set<String> BODIES = Set.of("content", "xhtml");

    private final boolean atomIsForeign;
    private int left = MOST;

    /** Reads the extensions of one part; {@code atomIsForeign} in feeds that are not Atom. */
    ExtensionElements(boolean atomIsForeign) {
        this.atomIsForeign = atomIsForeign;
    }

    void read(String name, Element element, List<FeedExtension> extensions) {
        int colon = name.indexOf(':');
        String prefix = colon > 0 ? name.substring(0, colon) : FeedNames.isAtom(element) && atomIsForeign ? "atom" : "";
        if (!prefix.isEmpty() && !BODIES.contains(prefix) && left > 0) {
            extensions.add(extension(prefix, element, 0));
        }
    }

    private FeedExtension extension(String prefix, Element element, int depth) {
        left--;
        Map<String, String> attributes = new LinkedHashMap<>();
        element.attributes().forEach(attribute -> {
            String key = attribute.getKey();
            if (!key.startsWith("xmlns") && attributes.size() < MOST) {
                attributes.put(key.substring(key.indexOf(':') + 1), PlainText.cut(attribute.getValue(), LONGEST_VALUE));
            }
        });
        var children = new ArrayList<FeedExtension>();
        for (Element child : element.children()) {
            if (left > 0 && depth < DEEPEST) {
                children.add(extension(prefix, child, depth + 1));
            }
        }
        String value = PlainText.cut(element.wholeOwnText().strip(), LONGEST_VALUE);
        return new FeedExtension(prefix, element.tag().localName(), value, attributes, children);
    }
}
