package io.bellwether.score.formula.lexicon;

import java.util.ArrayList;
import java.util.List;

/**
 * Finds words that tell what kind of thing happened. English terms match whole words in any case, Chinese terms match
 * anywhere; of terms that start at one place the longest counts. Time is linear in the text.
 */
public final class HappeningLexicon {

    /** The row of phrases that hide a term, e.g. "dead heat". */
    private static final String NOTHING = "none";

    private final String version;
    private final TermTrie<Happening> terms;

    private HappeningLexicon(String version, TermTrie<Happening> terms) {
        this.version = version;
        this.terms = terms;
    }

    static HappeningLexicon of(DataFile file) {
        var terms = new TermTrie<Happening>();
        for (List<String> row : file.rows()) {
            var happening = new Happening(row.get(0), Double.parseDouble(row.get(1)), row.get(2), row.get(3));
            for (String term : (row.get(4) + "|" + row.get(5)).split("\\|", -1)) {
                terms.put(term.strip(), happening);
            }
        }
        return new HappeningLexicon(file.version(), terms);
    }

    /** Version line of the data file. */
    public String version() {
        return version;
    }

    /** Every mention in [from, to) of a text, in text order, without overlaps. */
    public List<HappeningMention> find(String text, int from, int to) {
        var found = new ArrayList<HappeningMention>();
        int i = from;
        while (i < to) {
            TermTrie.Match<Happening> match = terms.longestAt(text, i, to);
            if (match == null) {
                i++;
            } else {
                if (!match.value().id().equals(NOTHING)) {
                    found.add(new HappeningMention(match.value(), i, match.end()));
                }
                i = match.end();
            }
        }
        return found;
    }
}
