package io.bellwether.enrich.term;

import io.bellwether.enrich.token.TermIds;
import io.bellwether.news.WeightedTerm;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * Counts terms, and weighs them by frequency and rarity: {@code (1 + ln tf) * idf^p}, unit length (Salton and Buckley 1988,
 * with a power on the rarity).
 */
final class TermCounts {

    /** A term: where it stands first, and how often it comes. */
    private static final class Counted {
        private final String text;
        private final int from;
        private final int to;
        private final double idf;
        private double count;

        Counted(String text, int from, int to, double idf) {
            this.text = text;
            this.from = from;
            this.to = to;
            this.idf = idf;
        }

        String term() {
            return text.substring(from, to).toLowerCase(Locale.ROOT);
        }

        double weight(double power) {
            return (1 + Math.log(count)) * (power == 1 ? idf : Math.pow(idf, power));
        }
    }

    private record Weighted(String term, double weight) {}

    private final DocumentFrequencies frequencies;
    private final double power;
    private final TermIds ids;
    private final List<Counted> all = new ArrayList<>();

    /**
     * An empty count.
     *
     * @param power on the rarity: below 1 what an article says often weighs more against what is rare
     * @param expected about how many different terms
     */
    TermCounts(DocumentFrequencies frequencies, double power, int expected) {
        this.frequencies = frequencies;
        this.power = power;
        this.ids = new TermIds(expected);
    }

    /** The term between two places of a text, so often. */
    void add(String text, int from, int to, double count) {
        long hash = TermIds.hash(text, from, to);
        int id = ids.find(hash);
        if (id < 0) {
            add(hash, new Counted(text, from, to, frequencies.idf(hash)), count);
        } else {
            all.get(id).count += count;
        }
    }

    private void add(long hash, Counted fresh, double count) {
        ids.add(hash);
        all.add(fresh);
        fresh.count = count;
    }

    /** The heaviest terms, heaviest first, ties by term; unit length. */
    List<WeightedTerm> heaviest(int most) {
        var weighted = new ArrayList<Weighted>(all.size());
        for (Counted counted : all) {
            if (counted.idf > 0) {
                weighted.add(new Weighted(counted.term(), counted.weight(power)));
            }
        }
        weighted.sort(Comparator.comparingDouble(Weighted::weight).reversed().thenComparing(Weighted::term));
        var kept = weighted.subList(0, Math.min(most, weighted.size()));
        double square = 0;
        for (Weighted term : kept) {
            square += term.weight() * term.weight();
        }
        double length = Math.sqrt(square);
        return kept.stream()
                .map(term -> new WeightedTerm(term.term(), (float) (term.weight() / length)))
                .toList();
    }
}
