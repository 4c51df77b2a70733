package io.bellwether.ingest.feed.read;

import io.bellwether.ingest.article.WebAddress;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** What an element inherits from those around it: {@code xml:base} and {@code xml:lang}. */
final class XmlScope {

    private final @Nullable String documentBase;

    XmlScope(@Nullable String documentBase) {
        this.documentBase = documentBase;
    }

    /** The address that a reference in an element means. */
    String resolve(Element element, String reference) {
        return WebAddress.resolve(base(element), reference);
    }

    /** The declared language of an element, nearest declaration first; null when there is none. */
    static @Nullable String language(Element element) {
        for (Element at = element; at != null; at = at.parent()) {
            if (at.hasAttr("xml:lang")) {
                return Languages.tag(at.attr("xml:lang"));
            }
        }
        return null;
    }

    /** The address from which references in an element start; null when unknown. */
    @Nullable
    String base(Element element) {
        List<String> inward = new ArrayList<>();
        for (Element at = element; at != null; at = at.parent()) {
            if (at.hasAttr("xml:base")) {
                inward.add(at.attr("xml:base"));
            }
        }
        Collections.reverse(inward);
        String base = documentBase;
        for (String reference : inward) {
            base = WebAddress.resolve(base, reference);
        }
        return base;
    }
}
