package io.bellwether.enrich.summary;

import io.bellwether.enrich.token.Word;
import io.bellwether.enrich.token.Words;
import io.bellwether.news.Span;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** A sentence as a bag of terms: lower-case words of at least three letters, numbers, pairs of Han characters. */
record SentenceBag(int ordinal, Span span, Map<String, Integer> terms, int size) {

    private static final int FEWEST_TERMS = 4;
    private static final int SHORTEST_WORD = 3;

    static SentenceBag of(String text, int ordinal, Span span) {
        return of(text, ordinal, span, span.getStart(), span.getEnd());
    }

    static SentenceBag ofTitle(String title) {
        return of(title, 0, new Span(0, title.length()), 0, title.length());
    }

    private static SentenceBag of(String text, int ordinal, Span span, int from, int to) {
        Map<String, Integer> terms = new LinkedHashMap<>();
        int size = 0;
        for (Word word : Words.of(text, from, to)) {
            if (word.kind() == Word.Kind.HAN) {
                for (int at = word.start(); at + 1 < word.end(); at++) {
                    terms.merge(text.substring(at, at + 2), 1, Integer::sum);
                    size++;
                }
            } else if (word.length() >= SHORTEST_WORD || word.kind() == Word.Kind.NUMBER) {
                terms.merge(word.in(text).toLowerCase(Locale.ROOT), 1, Integer::sum);
                size++;
            }
        }
        return new SentenceBag(ordinal, span, terms, size);
    }

    /** Whether there is enough in it to say something. */
    boolean isTelling() {
        return size >= FEWEST_TERMS;
    }
}
