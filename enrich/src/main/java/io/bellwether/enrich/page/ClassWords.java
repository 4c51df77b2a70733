package io.bellwether.enrich.page;

import io.bellwether.enrich.lexicon.Lexicon;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Element;

/** What the names that a page's makers gave an element tell about it. */
final class ClassWords {

    static final int SURROUNDING = 1;
    static final int CAPTION = 2;
    static final int CONTENT = 4;

    private static final int LONGEST_READ = 300;

    private final Set<String> surrounding;
    private final Set<String> caption;
    private final Set<String> content;

    ClassWords() {
        Lexicon lexicon = Lexicon.of(ClassWords.class, "class-words.txt");
        surrounding = lexicon.words("surrounding");
        caption = lexicon.words("caption");
        content = lexicon.words("content");
    }

    /** A sum of the constants above. */
    int hints(Element element) {
        if (element.attributesSize() == 0) {
            return 0;
        }
        return hints(element.className()) | hints(element.id()) | hints(element.attr("data-component"));
    }

    private int hints(String names) {
        int hints = 0;
        int end = Math.min(names.length(), LONGEST_READ);
        int start = 0;
        for (int i = 0; i <= end; i++) {
            boolean cut = i == end || !Character.isLetter(names.charAt(i)) || startsWord(names, i);
            if (cut) {
                hints |= hint(names.substring(start, i));
                start = i < end && Character.isLetter(names.charAt(i)) ? i : i + 1;
            }
        }
        return hints;
    }

    private static boolean startsWord(String names, int at) {
        return at > 0 && Character.isUpperCase(names.charAt(at)) && Character.isLowerCase(names.charAt(at - 1));
    }

    private int hint(String raw) {
        if (raw.length() < 2) {
            return 0;
        }
        String word = raw.toLowerCase(Locale.ROOT);
        return (surrounding.contains(word) ? SURROUNDING : 0)
                | (caption.contains(word) ? CAPTION : 0)
                | (content.contains(word) ? CONTENT : 0);
    }
}
