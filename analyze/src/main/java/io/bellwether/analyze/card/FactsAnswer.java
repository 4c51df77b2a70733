package io.bellwether.analyze.card;

import java.util.List;

/** What the model says of one part of an article, as its schema has it. */
record FactsAnswer(List<Fact> facts, List<QuotedWords> quotes) {

    FactsAnswer {
        facts = List.copyOf(facts);
        quotes = List.copyOf(quotes);
    }

    /** A fact with the numbers of the sentences that carry it; figure and date are empty when it has none. */
    record Fact(List<Integer> sentences, String entity, String what, String figure, String date) {

        Fact {
            sentences = List.copyOf(sentences);
        }

        String line() {
            return entity + " | " + what + " | " + figure + " | " + date;
        }
    }

    /** Words that somebody says. */
    record QuotedWords(int sentence, String speaker, String text) {}
}
