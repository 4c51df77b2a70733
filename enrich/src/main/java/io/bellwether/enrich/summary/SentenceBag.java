package io.bellwether.enrich.summary;

import io.bellwether.news.Span;

/** A sentence as a bag of numbered terms, each once, with how often it comes. */
final class SentenceBag {

    private static final int FEWEST_TERMS = 4;

    private final int ordinal;
    private final Span span;
    private final int[] terms;
    private final int[] counts;

    SentenceBag(int ordinal, Span span, int[] terms, int[] counts) {
        this.ordinal = ordinal;
        this.span = span;
        this.terms = terms;
        this.counts = counts;
    }

    int ordinal() {
        return ordinal;
    }

    Span span() {
        return span;
    }

    /** How many different terms there are. */
    int size() {
        return terms.length;
    }

    /** The number of a term, by its place among this sentence's terms. */
    int term(int i) {
        return terms[i];
    }

    int count(int i) {
        return counts[i];
    }

    /** Whether there is enough in it to say something. */
    boolean isTelling() {
        return terms.length >= FEWEST_TERMS;
    }
}
