package io.bellwether.analyze.gate.passage;

import io.bellwether.enrich.segment.Segmentation;
import io.bellwether.enrich.segment.Segmenter;
import io.bellwether.enrich.segment.Sentence;
import io.bellwether.enrich.term.SharedTerms;
import io.bellwether.news.WeightedTerm;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The sentences of an article by the terms that texts of both languages share, so that the passage behind a sentence in
 * either language can be found. Safe for use by many threads once made.
 */
public final class Passages {

    private static final int MOST_SENTENCES = 400;
    private static final int FEWEST_TERMS = 4;

    private final Segmentation article;
    private final Segmenter segmenter;
    private final SharedTerms terms;
    private final List<Map<String, Double>> sentences = new ArrayList<>();

    /** The passages of an article. */
    public Passages(Segmentation article, Segmenter segmenter, SharedTerms terms) {
        this.article = article;
        this.segmenter = segmenter;
        this.terms = terms;
        for (Sentence sentence : article.sentences()) {
            if (sentences.size() == MOST_SENTENCES) {
                break;
            }
            sentences.add(termsOf(article.text(sentence), article.language()));
        }
    }

    /** The largest share of a text's terms that one passage of three sentences has; 0 to 1. */
    public double bestCoverage(String text, String language) {
        Map<String, Double> wanted = termsOf(text, language);
        double best = 0;
        for (int at = 0; at < sentences.size(); at++) {
            best = Math.max(best, coverage(wanted, Math.max(0, at - 1), Math.min(sentences.size(), at + 2)));
        }
        return best;
    }

    /** The largest share as {@link #bestCoverage}, 1 for a text of fewer than {@value #FEWEST_TERMS} terms. */
    public double relevance(String text, String language) {
        return termsOf(text, language).size() < FEWEST_TERMS ? 1 : bestCoverage(text, language);
    }

    /** The sentence with the largest share of terms, the first of equals; -1 without any. */
    int bestSentence(Map<String, Double> wanted) {
        int best = -1;
        double most = 0;
        for (int at = 0; at < sentences.size(); at++) {
            double covered = coverage(wanted, at, at + 1);
            if (covered > most) {
                best = at;
                most = covered;
            }
        }
        return best;
    }

    /** The share of terms that sentences have, by the squares of their weights. */
    double coverage(Map<String, Double> wanted, int from, int to) {
        double covered = 0;
        for (var term : wanted.entrySet()) {
            boolean found = false;
            for (int at = from; at < Math.min(to, sentences.size()) && !found; at++) {
                found = sentences.get(at).containsKey(term.getKey());
            }
            covered += found ? term.getValue() * term.getValue() : 0;
        }
        return covered;
    }

    Map<String, Double> termsOf(String text, String language) {
        var found = new HashMap<String, Double>();
        Segmentation nothing = segmenter.segment("", language);
        for (WeightedTerm term : terms.of(nothing, segmenter.segment(text, language), List.of(), List.of())) {
            found.put(term.getTerm(), (double) term.getWeight());
        }
        return found;
    }

    Segmentation article() {
        return article;
    }
}
