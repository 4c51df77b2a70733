package io.bellwether.benchmarks.eval.feed;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * What could still run or load by itself in the texts of a result, found with a browser's parsing rules: elements that
 * run, load or redirect, handlers, scripts and data in addresses, styles with functions.
 */
final class FeedActiveContent {

    private static final Set<String> ELEMENTS = Set.of(
            "script",
            "style",
            "object",
            "embed",
            "applet",
            "iframe",
            "frame",
            "frameset",
            "meta",
            "link",
            "base",
            "svg",
            "math",
            "template",
            "portal");

    private static final Set<String> SCHEMES = Set.of("javascript:", "data:", "vbscript:", "file:");

    private FeedActiveContent() {}

    /** What was found, empty when nothing. */
    static List<String> in(Object result) {
        var found = new ArrayList<String>();
        collect(result, "", found);
        return found;
    }

    private static void collect(Object value, String name, List<String> found) {
        if (value instanceof Map<?, ?> map) {
            boolean plain = "text/plain".equals(map.get("type"));
            map.forEach((key, inner) -> {
                if (inner != null && !(plain && key.equals("value"))) {
                    collect(inner, key.toString(), found);
                }
            });
        } else if (value instanceof List<?> list) {
            list.forEach(inner -> collect(inner, name, found));
        } else if (value instanceof String text) {
            markup(text, found);
        }
    }

    private static void markup(String text, List<String> found) {
        if (text.indexOf('<') < 0) {
            return;
        }
        var document = Jsoup.parse(text);
        for (Element element : document.getAllElements()) {
            if (ELEMENTS.contains(element.normalName())) {
                found.add(element.normalName());
            }
            element.attributes().forEach(attribute -> {
                if (isActive(attribute.getKey(), attribute.getValue())) {
                    found.add(element.normalName() + " " + attribute);
                }
            });
        }
    }

    private static boolean isActive(String name, String value) {
        String lower = value.toLowerCase(Locale.ROOT);
        String bare = lower.chars()
                .filter(c -> c > ' ' && c != 0x7f)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        boolean style = name.equalsIgnoreCase("style")
                && (bare.contains("expression")
                        || bare.contains("url(")
                        || bare.contains("binding")
                        || bare.contains("\\"));
        return name.toLowerCase(Locale.ROOT).startsWith("on")
                || name.equalsIgnoreCase("srcdoc")
                || style
                || SCHEMES.stream().anyMatch(bare::startsWith);
    }
}
