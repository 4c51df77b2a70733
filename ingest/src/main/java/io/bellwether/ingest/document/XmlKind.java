package io.bellwether.ingest.document;

import java.util.Locale;
import java.util.Set;

/** Tells feeds, OPML and pages apart by their first element. */
final class XmlKind {

    private static final Set<String> FEEDS = Set.of("rss", "feed", "rdf", "channel");

    /** Elements with which pages and fragments of pages begin. */
    private static final Set<String> PAGES = Set.of(
            "html", "head", "body", "title", "meta", "link", "script", "style", "base", "article", "main", "section",
            "div", "p", "h1", "h2", "table", "center", "font", "a", "b", "img", "span", "header", "nav");

    private XmlKind() {}

    static Format of(String text, String hint) {
        int at = 0;
        while (at >= 0 && at < text.length()) {
            if (text.startsWith("<?", at)) {
                at = next(text, "?>", at);
            } else if (text.startsWith("<!--", at)) {
                at = next(text, "-->", at);
            } else if (text.regionMatches(true, at, "<!doctype html", 0, 14)) {
                return Format.PAGE;
            } else if (text.startsWith("<!", at)) {
                at = next(text, ">", at);
            } else {
                return element(text, at, hint);
            }
        }
        return hint.equals("html") ? Format.PAGE : Format.FEED;
    }

    private static Format element(String text, int at, String hint) {
        int end = at + 1;
        while (end < text.length() && end - at < 64 && " \t\r\n/>".indexOf(text.charAt(end)) < 0) {
            end++;
        }
        String name = text.substring(at + 1, end).toLowerCase(Locale.ROOT);
        String local = name.substring(name.indexOf(':') + 1);
        if (FEEDS.contains(local)) {
            return Format.FEED;
        } else if (local.equals("opml")) {
            return Format.OPML;
        }
        return PAGES.contains(local) || hint.equals("html") ? Format.PAGE : Format.FEED;
    }

    /** The next markup after {@code end}; -1 when there is none. */
    private static int next(String text, String end, int from) {
        int found = text.indexOf(end, from);
        return found < 0 ? -1 : text.indexOf('<', found);
    }
}
