package io.bellwether.score.formula.lexicon;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Finds words that qualify a claim and words that charge it, in both languages; of terms that start at one place the
 * longest counts. Time is linear in the text.
 */
public final class ToneLexicon {

    private final String version;
    private final TermTrie<Tone> terms;

    private ToneLexicon(String version, TermTrie<Tone> terms) {
        this.version = version;
        this.terms = terms;
    }

    static ToneLexicon of(DataFile file) {
        var terms = new TermTrie<Tone>();
        for (List<String> row : file.rows()) {
            Tone tone = Tone.valueOf(row.get(0).toUpperCase(Locale.ROOT));
            for (String term : (row.get(1) + "|" + row.get(2)).split("\\|", -1)) {
                terms.put(term.strip(), tone);
            }
        }
        return new ToneLexicon(file.version(), terms);
    }

    /** Version line of the data file. */
    public String version() {
        return version;
    }

    /** Every qualified or charged word of a text, in text order, without overlaps. */
    public List<ToneMention> find(String text) {
        var found = new ArrayList<ToneMention>();
        int i = 0;
        while (i < text.length()) {
            TermTrie.Match<Tone> match = terms.longestAt(text, i, text.length());
            if (match == null) {
                i++;
            } else {
                if (match.value() != Tone.NONE) {
                    found.add(new ToneMention(match.value(), i, match.end()));
                }
                i = match.end();
            }
        }
        return found;
    }
}
