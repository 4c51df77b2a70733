package io.bellwether.ingest.feed;

import io.bellwether.ingest.feed.EntryDraft.Field;
import org.jsoup.nodes.Element;

/** Who wrote an entry. */
final class EntryAuthors {

    private final EntryDraft draft;

    EntryAuthors(EntryDraft draft) {
        this.draft = draft;
    }

    void read(String name, Element element) {
        String author = name(element);
        if (name.equals("itunes:author")) {
            // Podcasts repeat the show's owner here; it counts only when nobody else is named.
            draft.offer(Field.FALLBACK_AUTHOR, 3, author);
        } else {
            draft.addAuthor(author);
        }
    }

    /** Name of a person construct, else its mail address; of RSS's {@code mail (Name)} the name. */
    static String name(Element element) {
        for (Element child : element.children()) {
            if (child.tag().localName().equals("name") && child.hasText()) {
                return TextConstruct.of(child).line();
            }
        }
        for (Element child : element.children()) {
            if (child.tag().localName().equals("email") && child.hasText()) {
                return TextConstruct.text(child);
            }
        }
        return element.firstElementChild() == null
                ? named(TextConstruct.of(element).line())
                : "";
    }

    private static String named(String text) {
        int open = text.indexOf('(');
        int close = text.lastIndexOf(')');
        int at = text.indexOf('@');
        if (at > 0 && open > at && close > open + 1) {
            return text.substring(open + 1, close).strip();
        }
        int angle = text.indexOf('<');
        return angle > 0 && at > angle && text.endsWith(">")
                ? text.substring(0, angle).strip()
                : text;
    }
}
