package io.bellwether.score.formula.lexicon;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds words that tell that a text is fiction, sport, a look back, a denial or an opinion; of terms that start at one place
 * the longest counts. Time is linear in the text.
 */
public final class FramingLexicon {

    /** The row of phrases that hide a term, e.g. "viral infection". */
    private static final String NOTHING = "none";

    private final String version;
    private final TermTrie<Framing> terms;

    private FramingLexicon(String version, TermTrie<Framing> terms) {
        this.version = version;
        this.terms = terms;
    }

    static FramingLexicon of(DataFile file) {
        var terms = new TermTrie<Framing>();
        for (List<String> row : file.rows()) {
            var framing = new Framing(row.get(0), percent(row.get(1)), percent(row.get(2)), row.get(3), row.get(4));
            for (String term : (row.get(5) + "|" + row.get(6)).split("\\|", -1)) {
                terms.put(term.strip(), framing);
            }
        }
        return new FramingLexicon(file.version(), terms);
    }

    /** Version line of the data file. */
    public String version() {
        return version;
    }

    /** Every mention in the first {@code to} code units of a text, in text order, without overlaps. */
    public List<FramingMention> find(String text, int to) {
        var found = new ArrayList<FramingMention>();
        int i = 0;
        while (i < to) {
            TermTrie.Match<Framing> match = terms.longestAt(text, i, to);
            if (match == null) {
                i++;
            } else {
                if (!match.value().id().equals(NOTHING)) {
                    found.add(new FramingMention(match.value(), i, match.end()));
                }
                i = match.end();
            }
        }
        return found;
    }

    private static double percent(String cell) {
        return Double.parseDouble(cell) / 100;
    }
}
