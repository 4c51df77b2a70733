package io.bellwether.enrich.figure.unit;

import io.bellwether.enrich.figure.number.Numeral;
import io.bellwether.enrich.token.EnglishNouns;
import io.bellwether.enrich.token.Table;
import io.bellwether.enrich.token.TermTrie;
import io.bellwether.enrich.token.Words;
import java.util.HashSet;
import java.util.Set;

/** Finds the noun that a number counts: the head of the English phrase, the Chinese measure word and its noun. */
final class CountedNouns {

    private static final int MOST_WORDS = 5;

    private final TermTrie<String> chinese;
    private final TermTrie<String> nouns;
    private final Set<String> abstractNouns = new HashSet<>();

    CountedNouns() {
        var classifiers = new TermTrie.Builder<String>(false);
        var nounForms = new TermTrie.Builder<String>(false);
        for (var row : Table.resource(CountedNouns.class, "counted.tsv")) {
            for (String word : Table.parts(row.get(1), ' ')) {
                switch (row.get(0)) {
                    case "classifier" -> classifiers.add(word, word);
                    case "noun" -> nounForms.add(word, word);
                    default -> {
                        abstractNouns.add(word);
                        nounForms.add(word, word);
                    }
                }
            }
        }
        chinese = classifiers.build();
        nouns = nounForms.build();
    }

    /**
     * The noun a number counts.
     *
     * @param end where the number ends
     * @param at where its unit could start, after a space, a hyphen or "多"
     */
    Unit after(String text, int end, int at, int to, Numeral numeral) {
        if (at >= to) {
            return Unit.none(end);
        }
        if (Words.isHan(text.charAt(at))) {
            return chinese(text, end, at, to);
        }
        if (at == end) {
            return Unit.none(end);
        }
        return text.charAt(at - 1) == '-' ? joined(text, end, at, to, numeral) : english(text, end, at, to);
    }

    private Unit chinese(String text, int end, int at, int to) {
        var classifier = chinese.longest(text, at, to);
        int nounAt = classifier == null ? at : classifier.end();
        var noun = nouns.longest(text, nounAt, to);
        if (noun == null && classifier != null && text.startsWith("新", nounAt)) {
            noun = nouns.longest(text, nounAt + 1, to);
        }
        if (noun != null && abstractNouns.contains(noun.value())) {
            return Unit.none(end);
        }
        if (noun != null) {
            return Unit.count(noun.value(), classifier == null ? noun.end() : classifier.end());
        }
        return classifier == null ? Unit.none(end) : Unit.count(classifier.value(), classifier.end());
    }

    /** "40-page", "27-nation". */
    private static Unit joined(String text, int end, int at, int to, Numeral numeral) {
        String word = EnglishNouns.word(text, at, to);
        if (word == null || word.length() < 3 || !numeral.isDigits() || EnglishNouns.isStop(word)) {
            return Unit.none(end);
        }
        return Unit.count(word, at + word.length());
    }

    private Unit english(String text, int end, int from, int to) {
        int at = from;
        for (int count = 0; count < MOST_WORDS; count++) {
            String word = EnglishNouns.word(text, at, to);
            if (word == null || EnglishNouns.isStop(word)) {
                break;
            }
            if (EnglishNouns.isPlural(word)) {
                return Unit.count(word, count == 0 ? at + word.length() : end);
            }
            at += word.length();
            if (at + 1 >= to || text.charAt(at) != ' ') {
                break;
            }
            at++;
        }
        return Unit.none(end);
    }
}
