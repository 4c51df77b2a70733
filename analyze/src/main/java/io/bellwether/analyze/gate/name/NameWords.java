package io.bellwether.analyze.gate.name;

import io.bellwether.enrich.token.Table;
import java.util.Set;

/** Capitalised English words that name nobody. */
final class NameWords {

    private static final String FILE = "words.tsv";

    private final Set<String> roles = Table.words(NameWords.class, FILE, "role");
    private final Set<String> generic = Table.words(NameWords.class, FILE, "generic");
    private final Set<String> acronyms = Table.words(NameWords.class, FILE, "acronym");
    private final Set<String> calendar = Table.words(NameWords.class, FILE, "calendar");

    /** Whether the word is no name at all. */
    boolean isNoName(String word) {
        String bare = word.endsWith(".") ? word.substring(0, word.length() - 1) : word;
        return roles.contains(bare) || acronyms.contains(bare) || calendar.contains(bare);
    }

    /** Whether the word tells nothing in a longer name. */
    boolean isGeneric(String word) {
        return generic.contains(word) || (word.endsWith("s") && generic.contains(word.substring(0, word.length() - 1)));
    }
}
