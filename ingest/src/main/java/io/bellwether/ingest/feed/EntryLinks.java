package io.bellwether.ingest.feed;

import io.bellwether.ingest.feed.EntryDraft.Field;
import java.util.Locale;
import org.jsoup.nodes.Element;

/**
 * The address of an entry among its links. FeedBurner's origLink leads past the redirector and comes first, then the
 * alternate link that is a page, any other alternate, a permanent guid.
 */
final class EntryLinks {

    private static final int ORIGINAL = 6;
    private static final int PAGE = 5;
    private static final int OTHER_TYPE = 4;

    private final XmlScope scope;
    private final EntryDraft draft;

    EntryLinks(XmlScope scope, EntryDraft draft) {
        this.scope = scope;
        this.draft = draft;
    }

    void read(String name, Element element) {
        String href = element.attr("href");
        String address = href.isBlank() ? TextConstruct.text(element) : href;
        if (address.isBlank()) {
            return;
        }
        String rel = element.attr("rel").strip().toLowerCase(Locale.ROOT);
        String type = element.attr("type").strip().toLowerCase(Locale.ROOT);
        String resolved = scope.resolve(element, address);
        if (name.equals("feedburner:origlink")) {
            draft.offer(Field.LINK, ORIGINAL, resolved);
        } else if (rel.isEmpty() || rel.equals("alternate") || rel.endsWith("/alternate")) {
            draft.offer(Field.LINK, type.isEmpty() || type.contains("html") ? PAGE : OTHER_TYPE, resolved);
        } else if (rel.equals("enclosure") && type.startsWith("image/")) {
            draft.offer(Field.IMAGE, 1, resolved);
        } else if (rel.equals("via")) {
            draft.offer(Field.SOURCE_URL, 0, resolved);
        }
    }
}
