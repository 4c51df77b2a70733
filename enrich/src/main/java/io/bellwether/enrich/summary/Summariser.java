package io.bellwether.enrich.summary;

import io.bellwether.enrich.segment.Segmentation;
import io.bellwether.enrich.segment.Sentence;
import io.bellwether.news.KeySentence;
import io.bellwether.news.Span;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Chooses the sentences that carry an article: central to its vocabulary, near its start (news says first what matters:
 * the lead is the strongest simple summary), close to its headline, and not repeating one another (maximal marginal
 * relevance, Carbonell and Goldstein 1998). Captions, datelines and page furniture are left out. Only whole sentences of
 * the text. Work is linear in the text. Safe for use by many threads.
 */
public final class Summariser {

    private static final int MOST_SENTENCES = 200;
    private static final double REDUNDANCY_WEIGHT = 0.43;

    /** Cosine above which a sentence says the same again. */
    private static final double SAME = 0.7;

    private final Furniture furniture = new Furniture();

    /**
     * The key sentences, best first.
     *
     * @param title the headline, divided; empty when there is none
     * @param article the clean text, divided
     * @param max the most sentences wanted, at least 1
     */
    public List<KeySentence> summarise(Segmentation title, Segmentation article, int max) {
        if (max < 1) {
            throw new IllegalArgumentException("at least one sentence must be wanted, not " + max);
        }
        var vocabulary = new Vocabulary(article.text().length());
        var bags = new ArrayList<SentenceBag>();
        List<Sentence> sentences = article.sentences();
        for (int i = 0; i < sentences.size() && bags.size() < MOST_SENTENCES; i++) {
            Sentence sentence = sentences.get(i);
            var bag = vocabulary.bag(article.text(), i, sentence.span(), article.words(sentence));
            if (bag.isTelling() && !furniture.isFurniture(article.text(), bag.span())) {
                bags.add(bag);
            }
        }
        SentenceBag headline =
                vocabulary.bag(title.text(), 0, new Span(0, title.text().length()), title.words());
        var similarities = new Similarities(bags, vocabulary.size());
        double[] salience = new Salience(article.text(), bags, max).of(similarities, headline);
        return choose(bags, salience, similarities, max);
    }

    private static List<KeySentence> choose(
            List<SentenceBag> bags, double[] salience, Similarities similarities, int max) {
        var chosen = new ArrayList<KeySentence>();
        double[] value = salience.clone();
        double[] repeats = new double[bags.size()];
        for (int count = 0; count < Math.min(max, bags.size()); count++) {
            int best = largest(value);
            if (best < 0) {
                break;
            }
            SentenceBag bag = bags.get(best);
            chosen.add(new KeySentence(bag.ordinal(), bag.span(), salience[best]));
            double[] similar = similarities.with(bag);
            for (int i = 0; i < value.length; i++) {
                repeats[i] = Math.max(repeats[i], similar[i]);
                boolean out = Double.isNaN(value[i]) || repeats[i] > SAME;
                value[i] = out ? Double.NaN : salience[i] - REDUNDANCY_WEIGHT * repeats[i];
            }
            value[best] = Double.NaN;
        }
        chosen.sort(Comparator.comparingDouble(KeySentence::getScore).reversed());
        return chosen;
    }

    private static int largest(double[] values) {
        int best = -1;
        for (int i = 0; i < values.length; i++) {
            if (!Double.isNaN(values[i]) && (best < 0 || values[i] > values[best])) {
                best = i;
            }
        }
        return best;
    }
}
