package io.bellwether.score.story;

import io.bellwether.news.WeightedTerm;
import io.bellwether.news.state.TermVector;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Weighted terms by the hash of the term, ascending: made for the scalar product. */
public final class SparseVector {

    private final int[] terms;
    private final float[] weights;

    private SparseVector(int[] terms, float[] weights) {
        this.terms = terms;
        this.weights = weights;
    }

    static SparseVector of(TermVector vector) {
        int size = Math.min(vector.getTerms().size(), vector.getWeights().size());
        int[] terms = new int[size];
        float[] weights = new float[size];
        for (int i = 0; i < size; i++) {
            terms[i] = vector.getTerms().get(i);
            weights[i] = vector.getWeights().get(i);
        }
        return new SparseVector(terms, weights);
    }

    /** The compact form of terms as the enriched record has them. */
    public static TermVector compact(List<WeightedTerm> weighted) {
        record Hashed(int term, float weight) {}
        var hashed = new ArrayList<Hashed>();
        weighted.forEach(term -> hashed.add(new Hashed(hash(term.getTerm()), term.getWeight())));
        hashed.sort(Comparator.comparingInt(Hashed::term).thenComparing(Hashed::weight));
        return TermVector.newBuilder()
                .setTerms(hashed.stream().map(Hashed::term).toList())
                .setWeights(hashed.stream().map(Hashed::weight).toList())
                .build();
    }

    int size() {
        return terms.length;
    }

    /** Scalar product; the cosine, since both have unit length. */
    double dot(SparseVector other) {
        double sum = 0;
        int i = 0;
        int j = 0;
        while (i < terms.length && j < other.terms.length) {
            int order = Integer.compare(terms[i], other.terms[j]);
            if (order == 0) {
                sum += weights[i] * other.weights[j];
                i++;
                j++;
            } else if (order < 0) {
                i++;
            } else {
                j++;
            }
        }
        return sum;
    }

    /** The heaviest terms, ascending by hash. */
    int[] heaviest(int most) {
        var order = new ArrayList<Integer>();
        for (int i = 0; i < terms.length; i++) {
            order.add(i);
        }
        order.sort(Comparator.<Integer>comparingDouble(i -> -weights[i]).thenComparing(i -> terms[i]));
        return order.stream().limit(most).mapToInt(i -> terms[i]).sorted().toArray();
    }

    private static int hash(String term) {
        int hash = 0x811C9DC5;
        for (int i = 0; i < term.length(); i++) {
            hash = (hash ^ term.charAt(i)) * 0x01000193;
        }
        return hash ^ (hash >>> 15);
    }
}
