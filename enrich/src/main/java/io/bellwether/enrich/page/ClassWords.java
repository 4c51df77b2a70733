package io.bellwether.enrich.page;

import io.bellwether.enrich.lexicon.Lexicon;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;

/** What the names that a page's makers gave an element tell about it. */
final class ClassWords {

    static final int SURROUNDING = 1;
    static final int PERHAPS_SURROUNDING = 2;
    static final int CAPTION = 4;
    static final int CONTENT = 8;
    static final int AUTHOR = 16;
    static final int DATE = 32;
    static final int READER = 64;

    private static final int LONGEST_READ = 300;

    private final Map<String, Integer> hints = new HashMap<>();

    ClassWords() {
        Lexicon lexicon = Lexicon.of(ClassWords.class, "class-words.txt");
        lexicon.words("surrounding").forEach(word -> hints.merge(word, SURROUNDING, Integer::sum));
        lexicon.words("perhaps-surrounding").forEach(word -> hints.merge(word, PERHAPS_SURROUNDING, Integer::sum));
        lexicon.words("caption").forEach(word -> hints.merge(word, CAPTION, Integer::sum));
        lexicon.words("content").forEach(word -> hints.merge(word, CONTENT, Integer::sum));
        lexicon.words("author").forEach(word -> hints.merge(word, AUTHOR, Integer::sum));
        lexicon.words("date").forEach(word -> hints.merge(word, DATE, Integer::sum));
        lexicon.words("reader").forEach(word -> hints.merge(word, READER, Integer::sum));
    }

    /** A sum of the constants above. */
    int hints(Element element) {
        if (element.attributesSize() == 0) {
            return 0;
        }
        return hints(element.className()) | hints(element.id()) | hints(element.attr("data-component"));
    }

    private int hints(String names) {
        int found = 0;
        int end = Math.min(names.length(), LONGEST_READ);
        int start = 0;
        for (int i = 0; i <= end; i++) {
            boolean cut = i == end || !Character.isLetter(names.charAt(i)) || startsWord(names, i);
            if (cut) {
                found |= hint(names.substring(start, i));
                start = i < end && Character.isLetter(names.charAt(i)) ? i : Math.min(i + 1, end);
            }
        }
        return found;
    }

    private static boolean startsWord(String names, int at) {
        return at > 0 && Character.isUpperCase(names.charAt(at)) && Character.isLowerCase(names.charAt(at - 1));
    }

    private int hint(String word) {
        return word.length() < 2 ? 0 : hints.getOrDefault(word.toLowerCase(Locale.ROOT), 0);
    }
}
