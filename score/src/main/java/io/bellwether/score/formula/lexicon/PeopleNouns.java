package io.bellwether.score.formula.lexicon;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Counted nouns that mean persons: people, workers, users; 人, 名员工, 用户. */
public final class PeopleNouns {

    private final String version;
    private final Set<String> nouns;

    private PeopleNouns(String version, Set<String> nouns) {
        this.version = version;
        this.nouns = nouns;
    }

    static PeopleNouns of(DataFile file) {
        var nouns = new HashSet<String>();
        for (List<String> row : file.rows()) {
            nouns.addAll(List.of(row.get(1).split("\\|", -1)));
        }
        return new PeopleNouns(file.version(), nouns);
    }

    /** Version line of the data file. */
    public String version() {
        return version;
    }

    /** Whether a counted noun means persons; a Chinese measure word before it and case are ignored. */
    public boolean contains(String noun) {
        String folded = noun.strip().toLowerCase(Locale.ROOT);
        if (nouns.contains(folded)) {
            return true;
        }
        boolean measured = folded.startsWith("名") || folded.startsWith("位") || folded.startsWith("个");
        return measured && nouns.contains(folded.substring(1));
    }
}
