package io.bellwether.reader.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;

/**
 * What somebody typed into the search box: words, {@code "phrases"}, {@code -excluded}, and words of one field:
 * {@code title:}, {@code text:}, {@code outlet:}, {@code tag:}, {@code lang:}. All must be met. Anything can be typed;
 * what means nothing is passed over, and no more than {@value #MOST_PARTS} parts are read.
 *
 * @param parts in their order
 */
record Question(List<Part> parts) {

    static final int MOST_PARTS = 16;

    private static final int LONGEST = 300;
    private static final float TITLE_BOOST = 3;
    private static final List<String> FIELDS =
            List.of(Fields.TITLE, "text", Fields.OUTLET, Fields.TAG, Fields.LANGUAGE);

    /**
     * A word or phrase.
     *
     * @param field one of the fields, or empty for title and text
     * @param words as typed
     * @param terms as the index has them; empty for the fields that are taken as they are
     * @param isExcluded whether it must not occur
     */
    record Part(String field, String words, List<String> terms, boolean isExcluded) {
        Part {
            terms = List.copyOf(terms);
        }
    }

    Question {
        parts = List.copyOf(parts);
    }

    static Question of(String typed) {
        String text = typed.length() > LONGEST ? typed.substring(0, LONGEST) : typed;
        var parts = new ArrayList<Part>();
        try (var analysis = TextAnalysis.ofQuestions()) {
            int at = 0;
            while (at < text.length() && parts.size() < MOST_PARTS) {
                int end = end(text, at);
                part(text.substring(at, end), analysis, parts);
                at = end + 1;
            }
        }
        return new Question(parts);
    }

    /** Whether nothing can be looked for: no part, or exclusions alone. */
    boolean isEmpty() {
        return parts.stream().allMatch(Part::isExcluded);
    }

    Query query() {
        var all = new BooleanQuery.Builder();
        for (Part part : parts) {
            all.add(query(part), part.isExcluded() ? Occur.MUST_NOT : Occur.MUST);
        }
        return all.build();
    }

    /** Phrases of terms that a hit shows; those of fields that are taken as they are stand nowhere in the text. */
    List<List<String>> shown() {
        return parts.stream()
                .filter(part -> !part.isExcluded() && !part.terms().isEmpty())
                .map(Part::terms)
                .toList();
    }

    private static Query query(Part part) {
        if (part.terms().isEmpty()) {
            return new TermQuery(new Term(part.field(), part.words()));
        }
        if (!part.field().isEmpty()) {
            return phrase(part.field().equals(Fields.TITLE) ? Fields.TITLE : Fields.BODY, part.terms());
        }
        return new BooleanQuery.Builder()
                .add(new BoostQuery(phrase(Fields.TITLE, part.terms()), TITLE_BOOST), Occur.SHOULD)
                .add(phrase(Fields.BODY, part.terms()), Occur.SHOULD)
                .build();
    }

    private static Query phrase(String field, List<String> terms) {
        return terms.size() == 1
                ? new TermQuery(new Term(field, terms.get(0)))
                : new PhraseQuery(field, terms.toArray(String[]::new));
    }

    /** A part ends at white space outside quotation marks. */
    private static int end(String text, int start) {
        boolean quoted = false;
        for (int i = start; i < text.length(); i++) {
            char c = text.charAt(i);
            if (isQuote(c)) {
                quoted = !quoted;
            } else if (!quoted && (Character.isWhitespace(c) || c == '\u3000')) {
                return i;
            }
        }
        return text.length();
    }

    private static void part(String typed, TextAnalysis analysis, List<Part> parts) {
        boolean isExcluded = typed.length() > 1 && typed.charAt(0) == '-';
        String rest = isExcluded ? typed.substring(1) : typed;
        int colon = rest.indexOf(':');
        String named = colon < 0 ? "" : rest.substring(0, colon).toLowerCase(Locale.ROOT);
        String field = FIELDS.contains(named) ? named : "";
        String words = (field.isEmpty() ? rest : rest.substring(colon + 1)).strip();
        boolean isVerbatim = field.equals(Fields.OUTLET) || field.equals(Fields.TAG) || field.equals(Fields.LANGUAGE);
        if (isVerbatim && !words.isEmpty()) {
            parts.add(new Part(field, words, List.of(), isExcluded));
            return;
        }
        var terms = terms(words, analysis);
        if (!terms.isEmpty()) {
            parts.add(new Part(field, words, terms, isExcluded));
        }
    }

    private static List<String> terms(String words, TextAnalysis analysis) {
        try {
            return Terms.of(analysis, words).stream().map(Terms.Term::text).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isQuote(char c) {
        return c == '"' || c == '\u201c' || c == '\u201d' || c == '\u300c' || c == '\u300d';
    }
}
