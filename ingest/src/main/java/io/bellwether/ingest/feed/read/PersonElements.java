package io.bellwether.ingest.feed.read;

import io.bellwether.ingest.article.PlainText;
import io.bellwether.ingest.feed.content.FeedPerson;
import java.util.List;
import java.util.Locale;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** People: Atom's person constructs, and the lines that RSS has for them. */
final class PersonElements {

    private final XmlScope scope;
    private final TextElements texts;

    PersonElements(XmlScope scope, TextElements texts) {
        this.scope = scope;
        this.texts = texts;
    }

    void read(Element element, List<FeedPerson> people) {
        var person = element.firstElementChild() == null
                ? ofLine(texts.title(element).line())
                : construct(element);
        if (person != null) {
            PartDraft.add(people, person);
        }
    }

    private @Nullable FeedPerson construct(Element element) {
        String name = null;
        String email = null;
        String url = null;
        for (Element child : element.children()) {
            String text = texts.title(child).line();
            if (text.isEmpty()) {
                continue;
            }
            switch (child.tag().localName().toLowerCase(Locale.ROOT)) {
                case "name" -> name = text;
                case "email" -> email = text;
                case "uri", "url", "homepage" -> url = scope.resolve(child, text);
                default -> {}
            }
        }
        return person(name, email, url);
    }

    /** {@code mail (Name)}, {@code Name (mail)}, {@code Name <mail>}, or either alone. */
    static @Nullable FeedPerson ofLine(String line) {
        int angle = line.indexOf('<');
        int open = angle >= 0 ? angle : line.indexOf('(');
        int close = line.lastIndexOf(angle >= 0 ? '>' : ')');
        if (open < 0 || close < open) {
            return isMail(line) ? person(null, mail(line), null) : person(line, null, null);
        }
        String outer = PlainText.line(line.substring(0, open) + " " + line.substring(close + 1));
        String inner = line.substring(open + 1, close).strip();
        if (isMail(inner)) {
            return person(outer, mail(inner), null);
        }
        return isMail(outer) ? person(inner, mail(outer), null) : person(line, null, null);
    }

    private static boolean isMail(String text) {
        int at = text.indexOf('@');
        return at > 0 && at < text.length() - 1 && text.chars().noneMatch(Character::isWhitespace);
    }

    private static String mail(String text) {
        return text.regionMatches(true, 0, "mailto:", 0, 7) ? text.substring(7) : text;
    }

    private static @Nullable FeedPerson person(@Nullable String name, @Nullable String email, @Nullable String url) {
        String named = name == null || name.isBlank() ? null : name;
        return named == null && email == null && url == null ? null : new FeedPerson(named, email, url, null);
    }
}
