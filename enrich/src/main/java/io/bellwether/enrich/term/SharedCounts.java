package io.bellwether.enrich.term;

import io.bellwether.enrich.token.TermIds;
import io.bellwether.news.WeightedTerm;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Sums the shared terms of one article, a translation by as much as it is sure, and weighs each by sum and rarity. A term
 * becomes a string only when it is among the heaviest.
 */
final class SharedCounts {

    private static final int EXPECTED = 512;

    private final BilingualLexicon lexicon;
    private final TermIds ids = new TermIds(EXPECTED);
    private double[] sums = new double[EXPECTED];
    private double[] rarities = new double[EXPECTED];
    /** The text that the term stands in; null for a stem of the lexicon. */
    private @Nullable String[] texts = new String[EXPECTED];
    /** Where in the text, start in the upper half, end in the lower; or the number of the stem. */
    private long[] places = new long[EXPECTED];

    SharedCounts(BilingualLexicon lexicon) {
        this.lexicon = lexicon;
    }

    /** Adds to a term that has come before; false when it has not. */
    boolean addKnown(long hash, double count) {
        int id = ids.find(hash);
        if (id >= 0) {
            sums[id] += count;
        }
        return id >= 0;
    }

    /** Adds a term that stands in a text; of terms that come again, the first rarity holds. */
    void add(String text, int from, int to, double count, double rarity) {
        long hash = TermIds.hash(text, from, to);
        if (!addKnown(hash, count)) {
            addNew(hash, text, ((long) from << Integer.SIZE) | to, count, rarity);
        }
    }

    /** Adds a term that is made. */
    void add(String term, double count, double rarity) {
        if (!term.isEmpty()) {
            add(term, 0, term.length(), count, rarity);
        }
    }

    /** Adds a stem of the lexicon. */
    void add(int stem, double count) {
        long hash = lexicon.stemHash(stem);
        if (!addKnown(hash, count)) {
            addNew(hash, null, stem, count, lexicon.rarity(stem));
        }
    }

    private void addNew(long hash, @Nullable String text, long place, double count, double rarity) {
        int id = ids.add(hash);
        if (id == sums.length) {
            grow();
        }
        texts[id] = text;
        places[id] = place;
        rarities[id] = rarity;
        sums[id] = count;
    }

    /** The heaviest terms, heaviest first, ties by term; unit length. */
    List<WeightedTerm> heaviest(int most) {
        double[] weights = new double[ids.size()];
        for (int id = 0; id < weights.length; id++) {
            weights[id] = weight(id);
        }
        double[] ascending = weights.clone();
        Arrays.sort(ascending);
        double least = ascending.length > most ? ascending[ascending.length - most] : 0;
        var candidates = new ArrayList<WeightedTerm>(most);
        for (int id = 0; id < weights.length; id++) {
            if (weights[id] >= least && weights[id] > 0) {
                candidates.add(new WeightedTerm(term(id), (float) weights[id]));
            }
        }
        candidates.sort(SharedCounts::compare);
        return ofUnitLength(candidates.subList(0, Math.min(most, candidates.size())));
    }

    private static int compare(WeightedTerm one, WeightedTerm other) {
        int byWeight = Float.compare(other.getWeight(), one.getWeight());
        return byWeight != 0 ? byWeight : one.getTerm().compareTo(other.getTerm());
    }

    private static List<WeightedTerm> ofUnitLength(List<WeightedTerm> terms) {
        double square = 0;
        for (WeightedTerm term : terms) {
            square += (double) term.getWeight() * term.getWeight();
        }
        double length = Math.sqrt(square);
        return terms.stream()
                .map(term -> new WeightedTerm(term.getTerm(), (float) (term.getWeight() / length)))
                .toList();
    }

    /** As in {@link TermCounts}; what is less sure than one whole word counts in proportion. */
    private double weight(int id) {
        double sum = sums[id];
        return (sum < 1 ? sum : 1 + Math.log(sum)) * rarities[id];
    }

    private String term(int id) {
        String text = texts[id];
        if (text == null) {
            return lexicon.stem((int) places[id]);
        }
        return text.substring((int) (places[id] >>> Integer.SIZE), (int) places[id])
                .toLowerCase(Locale.ROOT);
    }

    private void grow() {
        int capacity = sums.length * 2;
        sums = Arrays.copyOf(sums, capacity);
        rarities = Arrays.copyOf(rarities, capacity);
        texts = Arrays.copyOf(texts, capacity);
        places = Arrays.copyOf(places, capacity);
    }
}
