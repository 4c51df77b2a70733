package io.bellwether.enrich.summary;

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
    private static final double POSITION_WEIGHT = 1.0;
    private static final double CENTRALITY_WEIGHT = 0.5;
    private static final double TITLE_WEIGHT = 0.35;
    private static final double REDUNDANCY_WEIGHT = 0.7;

    private final Furniture furniture = new Furniture();

    /**
     * The key sentences, best first.
     *
     * @param title the headline, empty when there is none
     * @param text the clean text
     * @param sentences its sentences in order, not overlapping
     * @param language ISO 639-1 code of the text
     * @param max the most sentences wanted, at least 1
     */
    public List<KeySentence> summarise(String title, String text, List<Span> sentences, String language, int max) {
        if (max < 1) {
            throw new IllegalArgumentException("at least one sentence must be wanted, not " + max);
        }
        var bags = new ArrayList<SentenceBag>();
        for (int i = 0; i < sentences.size() && bags.size() < MOST_SENTENCES; i++) {
            Span span = sentences.get(i);
            if (span.getStart() >= 0 && span.getEnd() <= text.length() && span.getStart() < span.getEnd()) {
                var bag = SentenceBag.of(text, i, span);
                if (bag.isTelling() && !furniture.isFurniture(text, span)) {
                    bags.add(bag);
                }
            }
        }
        return choose(bags, salience(bags, SentenceBag.ofTitle(title)), max);
    }

    private static double[] salience(List<SentenceBag> bags, SentenceBag title) {
        var centre = new Centre(bags);
        double[] salience = new double[bags.size()];
        for (int i = 0; i < salience.length; i++) {
            double position = 1.0 / (1 + i);
            salience[i] = POSITION_WEIGHT * position
                    + CENTRALITY_WEIGHT * centre.similarity(bags.get(i))
                    + TITLE_WEIGHT * centre.similarity(bags.get(i), title);
        }
        return salience;
    }

    private static List<KeySentence> choose(List<SentenceBag> bags, double[] salience, int max) {
        var chosen = new ArrayList<KeySentence>();
        double[] repeats = new double[bags.size()];
        boolean[] taken = new boolean[bags.size()];
        var centre = new Centre(bags);
        while (chosen.size() < Math.min(max, bags.size())) {
            int best = -1;
            for (int i = 0; i < bags.size(); i++) {
                if (!taken[i] && (best < 0 || value(salience, repeats, i) > value(salience, repeats, best))) {
                    best = i;
                }
            }
            taken[best] = true;
            SentenceBag bag = bags.get(best);
            chosen.add(new KeySentence(bag.ordinal(), bag.span(), salience[best]));
            for (int i = 0; i < bags.size(); i++) {
                repeats[i] = taken[i] ? 0 : Math.max(repeats[i], centre.similarity(bags.get(i), bag));
            }
        }
        chosen.sort(Comparator.comparingDouble(KeySentence::getScore).reversed());
        return chosen;
    }

    private static double value(double[] salience, double[] repeats, int i) {
        return salience[i] - REDUNDANCY_WEIGHT * repeats[i];
    }
}
