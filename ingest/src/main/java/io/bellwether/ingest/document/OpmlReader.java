package io.bellwether.ingest.document;

import io.bellwether.ingest.article.PlainText;
import io.bellwether.ingest.article.RejectionCause;
import io.bellwether.ingest.article.TextDecoder;
import io.bellwether.ingest.article.WebAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jspecify.annotations.Nullable;

/** Lists of feeds (opml.org, versions 1.0 to 2.0). */
final class OpmlReader {

    private static final int DEEPEST = 50;

    private OpmlReader() {}

    static void read(byte[] bytes, Source source, Sink sink) {
        String text = TextDecoder.xml(bytes, source.contentType()).text();
        var document = Parser.xmlParser().setMaxDepth(DEEPEST).parseInput(text, "");
        int number = 0;
        for (Element element : document.getAllElements()) {
            String url = attribute(element, "xmlUrl");
            if (!element.tag().localName().equalsIgnoreCase("outline") || url == null) {
                continue;
            }
            number++;
            var place = source.place().entry(number);
            String resolved = WebAddress.resolve(source.url(), url);
            if (resolved.indexOf(':') >= 0 && !WebAddress.isWeb(resolved)) {
                sink.parsed().accept(RejectionCause.BAD_FEED_URL.at(place, "xmlUrl must be an http(s) address"));
            } else {
                sink.feeds().accept(new FeedReference(resolved, place, title(element), category(element)));
            }
        }
        if (number == 0) {
            sink.parsed().accept(RejectionCause.NO_FEEDS.at(source.place(), "no outline with an xmlUrl", bytes));
        }
    }

    private static @Nullable String title(Element outline) {
        String text = attribute(outline, "text");
        return text == null ? attribute(outline, "title") : text;
    }

    private static @Nullable String category(Element outline) {
        var names = new ArrayList<String>();
        for (Element at = outline.parent(); at != null; at = at.parent()) {
            String name = at.tag().localName().equalsIgnoreCase("outline") ? title(at) : null;
            if (name != null) {
                names.add(name);
            }
        }
        Collections.reverse(names);
        return names.isEmpty() ? attribute(outline, "category") : String.join("/", names);
    }

    /** An attribute in any case, null when absent or blank. */
    private static @Nullable String attribute(Element element, String name) {
        for (var attribute : element.attributes()) {
            if (attribute.getKey().toLowerCase(Locale.ROOT).equals(name.toLowerCase(Locale.ROOT))) {
                String value = PlainText.line(attribute.getValue());
                return value.isEmpty() ? null : value;
            }
        }
        return null;
    }
}
