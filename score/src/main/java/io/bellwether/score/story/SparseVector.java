package io.bellwether.score.story;

import io.bellwether.news.WeightedTerm;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Weighted terms by the hash of the term, ascending: made for the scalar product. A weight is kept in 8 bits, which
 * moves a cosine by less than a hundredth; products are summed as whole numbers, so that no order of terms matters.
 */
public final class SparseVector {

    private static final int FULL = 255;
    private static final int BYTES_PER_TERM = 5;

    /** Below a sixth of the heaviest is a word of every text, such as "with", and finds nobody. */
    private static final int HEAVY = 40;

    private final int[] terms;
    private final short[] weights;

    /** One over the length. */
    private final double scale;

    private SparseVector(int[] terms, short[] weights) {
        this.terms = terms;
        this.weights = weights;
        long squares = 0;
        for (short weight : weights) {
            squares += (long) weight * weight;
        }
        this.scale = squares == 0 ? 0 : 1 / Math.sqrt((double) squares);
    }

    /** Reads the compact form. */
    static SparseVector of(ByteBuffer compact) {
        ByteBuffer bytes = compact.duplicate();
        int size = bytes.remaining() / BYTES_PER_TERM;
        int[] terms = new int[size];
        short[] weights = new short[size];
        for (int i = 0; i < size; i++) {
            terms[i] = bytes.getInt();
            weights[i] = (short) (bytes.get() & FULL);
        }
        return new SparseVector(terms, weights);
    }

    /** The compact form of terms as the enriched record has them: five bytes a term. */
    public static ByteBuffer compact(List<WeightedTerm> weighted) {
        record Hashed(int term, int weight) {}
        double heaviest =
                weighted.stream().mapToDouble(WeightedTerm::getWeight).max().orElse(0);
        var hashed = new ArrayList<Hashed>();
        for (WeightedTerm term : weighted) {
            int weight = (int) Math.round(FULL * (term.getWeight() / heaviest));
            if (weight > 0) {
                hashed.add(new Hashed(hash(term.getTerm()), weight));
            }
        }
        hashed.sort(Comparator.comparingInt(Hashed::term).thenComparing(Hashed::weight));
        var bytes = ByteBuffer.allocate(hashed.size() * BYTES_PER_TERM);
        hashed.forEach(term -> bytes.putInt(term.term()).put((byte) term.weight()));
        return bytes.flip();
    }

    int size() {
        return terms.length;
    }

    /** The cosine of the angle between two vectors: 0 to 1; 0 where one has no terms. */
    double cosine(SparseVector other) {
        long sum = 0;
        int i = 0;
        int j = 0;
        while (i < terms.length && j < other.terms.length) {
            int mine = terms[i];
            int theirs = other.terms[j];
            if (mine == theirs) {
                sum += (long) weights[i] * other.weights[j];
                i++;
                j++;
            } else if (mine < theirs) {
                i++;
            } else {
                j++;
            }
        }
        return (double) sum * (scale * other.scale);
    }

    /** The heaviest terms that are heavy at all, of equals the smaller hashes; ascending by hash. */
    int[] heaviest(int most) {
        long[] order = new long[terms.length];
        int heavy = 0;
        for (int i = 0; i < terms.length; i++) {
            if (weights[i] >= HEAVY) {
                order[heavy++] =
                        ((long) (FULL - weights[i]) << Integer.SIZE) | ((terms[i] ^ Integer.MIN_VALUE) & 0xFFFFFFFFL);
            }
        }
        Arrays.sort(order, 0, heavy);
        int[] heaviest = new int[Math.min(most, heavy)];
        for (int i = 0; i < heaviest.length; i++) {
            heaviest[i] = (int) order[i] ^ Integer.MIN_VALUE;
        }
        Arrays.sort(heaviest);
        return heaviest;
    }

    private static int hash(String term) {
        int hash = 0x811C9DC5;
        for (int i = 0; i < term.length(); i++) {
            hash = (hash ^ term.charAt(i)) * 0x01000193;
        }
        return hash ^ (hash >>> 15);
    }
}
