package io.bellwether.analyze.card;

import io.bellwether.analyze.card.FactsAnswer.Fact;
import io.bellwether.analyze.card.FactsAnswer.QuotedWords;
import io.bellwether.analyze.gate.Evidence;
import io.bellwether.analyze.gate.Gate;
import io.bellwether.analyze.gate.check.Verdict;
import io.bellwether.analyze.prompt.NumberedSentences;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The facts of all parts of an article that its sentences bear out, each once. */
final class Facts {

    private static final int MOST_FACTS = 60;
    private static final int MOST_QUOTES = 12;

    private final List<Fact> facts = new ArrayList<>();
    private final List<QuotedWords> quotes = new ArrayList<>();
    private final Set<String> lines = new HashSet<>();

    private final Gate gate;
    private final Evidence evidence;
    private final NumberedSentences sentences;
    private final String language;

    Facts(Gate gate, Evidence evidence, NumberedSentences sentences, String language) {
        this.gate = gate;
        this.evidence = evidence;
        this.sentences = sentences;
        this.language = language;
    }

    /** Takes what holds of an answer: figures, dates and quotes to the letter in the sentences that are named. */
    void add(FactsAnswer answer) {
        for (Fact fact : answer.facts()) {
            if (facts.size() < MOST_FACTS && holds(fact) && lines.add(fact.line())) {
                facts.add(fact);
            }
        }
        for (QuotedWords quote : answer.quotes()) {
            boolean verbatim =
                    !quote.text().isBlank() && shown(quote.sentence()).contains(quote.text());
            if (quotes.size() < MOST_QUOTES && verbatim && lines.add(quote.text())) {
                quotes.add(quote);
            }
        }
    }

    private boolean holds(Fact fact) {
        var carrying = new StringBuilder();
        fact.sentences().forEach(number -> carrying.append(shown(number)).append('\n'));
        return !carrying.toString().isBlank()
                && carrying.indexOf(fact.figure()) >= 0
                && carrying.indexOf(fact.date()) >= 0
                && gate.check(evidence, fact.entity() + " " + fact.what(), language)
                                .verdict()
                        != Verdict.REJECTED;
    }

    private String shown(int number) {
        return sentences.isShown(number) ? sentences.sentence(number) : "";
    }

    /** The fact with a number from 1; the number may be anything. */
    boolean hasFigure(int number) {
        return number >= 1
                && number <= facts.size()
                && !facts.get(number - 1).figure().isEmpty();
    }

    Fact fact(int number) {
        return facts.get(number - 1);
    }

    boolean isEmpty() {
        return facts.isEmpty();
    }

    /** As the model gets them for writing. */
    String material() {
        var material = new StringBuilder();
        for (int i = 0; i < facts.size(); i++) {
            material.append(i + 1)
                    .append(". ")
                    .append(facts.get(i).line().replace('\n', ' '))
                    .append('\n');
        }
        quotes.forEach(quote -> material.append("Quote | ")
                .append(quote.speaker())
                .append(" | ")
                .append(quote.text().replace('\n', ' '))
                .append('\n'));
        return material.toString();
    }
}
