package io.bellwether.enrich.tag;

import io.bellwether.enrich.token.Table;
import io.bellwether.enrich.token.TermTrie;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Subjects and the terms that tell of them. */
final class Taxonomy {

    private static final int TERMS_COLUMN = 4;

    /** A term that tells of a subject, with weight 1 (hint) to 4 (tells it alone). */
    record Evidence(Subject subject, double weight) {}

    private final String version;
    private final List<Subject> subjects = new ArrayList<>();
    private final TermTrie<List<Evidence>> folded;
    private final TermTrie<List<Evidence>> exact;

    Taxonomy() {
        Map<String, List<Evidence>> foldedTerms = new LinkedHashMap<>();
        Map<String, List<Evidence>> exactTerms = new LinkedHashMap<>();
        String declared = "";
        for (var row : Table.resource(Taxonomy.class, "taxonomy.tsv")) {
            if (row.get(0).equals("version")) {
                declared = row.get(1);
                continue;
            }
            var subject = new Subject(subjects.size(), row.get(0), row.get(1), row.get(2), row.get(3));
            subjects.add(subject);
            for (String written : Table.parts(row.get(TERMS_COLUMN), '|')) {
                int cut = written.lastIndexOf('^');
                String term = written.substring(0, cut);
                boolean caseCounts = term.chars().noneMatch(Character::isLowerCase);
                String key = caseCounts ? term : term.toLowerCase(Locale.ROOT);
                (caseCounts ? exactTerms : foldedTerms)
                        .computeIfAbsent(key, fresh -> new ArrayList<>())
                        .add(new Evidence(subject, Double.parseDouble(written.substring(cut + 1))));
            }
        }
        version = declared;
        folded = trie(foldedTerms, true);
        exact = trie(exactTerms, false);
    }

    private static TermTrie<List<Evidence>> trie(Map<String, List<Evidence>> terms, boolean fold) {
        var builder = new TermTrie.Builder<List<Evidence>>(fold);
        terms.forEach((term, evidence) -> builder.add(term, List.copyOf(evidence)));
        return builder.build();
    }

    String version() {
        return version;
    }

    List<Subject> subjects() {
        return subjects;
    }

    /** The longest term that starts here; null when none does. */
    TermTrie.@Nullable Match<List<Evidence>> at(String text, int from, int to) {
        var one = folded.longest(text, from, to);
        var other = exact.longest(text, from, to);
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.end() > other.end() ? one : other;
    }
}
