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

    /**
     * A term that tells of a subject.
     *
     * @param weight 1 (hint) to 4 (tells it alone)
     * @param exact the only spelling that counts; absent when case does not matter
     */
    record Evidence(
            Subject subject, double weight, @Nullable String exact) {

        boolean allows(String written) {
            return exact == null || exact.equals(written);
        }
    }

    private final String version;
    private final List<Subject> subjects = new ArrayList<>();
    private final TermTrie<List<Evidence>> terms;

    Taxonomy() {
        Map<String, List<Evidence>> evidence = new LinkedHashMap<>();
        String declared = "";
        for (var row : Table.resource(Taxonomy.class, "taxonomy.tsv")) {
            if (row.get(0).equals("version")) {
                declared = row.get(1);
            } else {
                addSubject(row, evidence);
            }
        }
        version = declared;
        var builder = new TermTrie.Builder<List<Evidence>>(true);
        evidence.forEach((term, found) -> builder.add(term, List.copyOf(found)));
        terms = builder.build();
    }

    private void addSubject(List<String> row, Map<String, List<Evidence>> evidence) {
        var subject = new Subject(subjects.size(), row.get(0), row.get(1), row.get(2), row.get(3));
        subjects.add(subject);
        for (String written : Table.parts(row.get(TERMS_COLUMN), '|')) {
            int cut = written.lastIndexOf('^');
            String term = written.substring(0, cut);
            boolean caseCounts = term.chars().anyMatch(Character::isUpperCase)
                    && term.chars().noneMatch(Character::isLowerCase);
            double weight = Double.parseDouble(written.substring(cut + 1));
            evidence.computeIfAbsent(term.toLowerCase(Locale.ROOT), fresh -> new ArrayList<>())
                    .add(new Evidence(subject, weight, caseCounts ? term : null));
        }
    }

    String version() {
        return version;
    }

    List<Subject> subjects() {
        return subjects;
    }

    /** The longest term that starts here; null when none does. */
    TermTrie.@Nullable Match<List<Evidence>> at(String text, int from, int to) {
        return terms.longest(text, from, to);
    }
}
