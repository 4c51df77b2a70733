package io.bellwether.enrich.headline;

import io.bellwether.enrich.lexicon.Lexicon;
import io.bellwether.enrich.token.TermIds;
import java.util.List;
import java.util.Locale;

/** Which classes of a lexicon a word belongs to, by the hash of the word. */
final class WordClasses {

    private final TermIds words = new TermIds(1_024);
    private final int[] classes;

    /** Reads the sections; a class is known by its place among them. */
    WordClasses(Lexicon lexicon, List<String> sections) {
        var found = new int
                [sections.stream()
                        .mapToInt(section -> lexicon.words(section).size())
                        .sum()];
        for (int i = 0; i < sections.size(); i++) {
            for (String word : lexicon.words(sections.get(i))) {
                String lower = word.toLowerCase(Locale.ROOT);
                found[words.add(TermIds.hash(lower, 0, lower.length()))] |= 1 << i;
            }
        }
        classes = found;
    }

    /** One bit for each class that has the word. */
    int of(long hash) {
        int id = words.find(hash);
        return id < 0 ? 0 : classes[id];
    }
}
