package io.bellwether.score.story;

import java.util.List;

/**
 * Decides from two sketches whether their texts are copies of one another: verbatim, with small edits, or one with a
 * few lines more than the other. Resemblance is the share of shingles that both have, containment the share of the
 * smaller text's that the other has too; both are estimated from bottom-k sketches (Broder, SEQUENCES 1997). Pure and
 * safe for use by many threads.
 */
public final class NearDuplicates {

    /** Two texts on one story rarely share a tenth of their five-word shingles; an edited copy shares most. */
    private static final double RESEMBLANCE = 0.6;

    /** A copy inside a text up to three times its size. */
    private static final double CONTAINMENT = 0.85;

    private static final double RESEMBLANCE_OF_CONTAINED = 0.3;

    /** Most hashes in a sketch, as the enriched record says. */
    private static final int SKETCH_SIZE = 128;

    private NearDuplicates() {}

    /** Whether the texts of two sketches are near-duplicates; false where one is too short to have a sketch. */
    public static boolean are(List<Integer> one, List<Integer> other) {
        double resemblance = resemblance(one, other);
        return resemblance >= RESEMBLANCE
                || (resemblance >= RESEMBLANCE_OF_CONTAINED && containment(one, other) >= CONTAINMENT);
    }

    /** Estimated share of all shingles of both texts that both have: 0 to 1; 0 without a sketch. */
    public static double resemblance(List<Integer> one, List<Integer> other) {
        int common = 0;
        int seen = 0;
        int i = 0;
        int j = 0;
        while (seen < SKETCH_SIZE && i < one.size() && j < other.size()) {
            int order = Integer.compare(one.get(i), other.get(j));
            common += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
            seen++;
        }
        int rest = Math.max(one.size() - i, other.size() - j);
        int looked = Math.min(SKETCH_SIZE, seen + rest);
        return looked == 0 ? 0 : common / (double) looked;
    }

    /** Estimated share of the shingles of either text that the other has, whichever is more: 0 to 1. */
    public static double containment(List<Integer> one, List<Integer> other) {
        return Math.max(share(one, other), share(other, one));
    }

    /** Of the hashes in the range of the other's sketch, the share that it holds. */
    private static double share(List<Integer> of, List<Integer> in) {
        boolean isWhole = in.size() < SKETCH_SIZE;
        int last = isWhole || in.isEmpty() ? Integer.MAX_VALUE : in.get(in.size() - 1);
        int common = 0;
        int looked = 0;
        int j = 0;
        for (int i = 0; i < of.size() && of.get(i) <= last; i++) {
            while (j < in.size() && in.get(j) < of.get(i)) {
                j++;
            }
            common += j < in.size() && in.get(j).equals(of.get(i)) ? 1 : 0;
            looked++;
        }
        return looked == 0 ? 0 : common / (double) looked;
    }
}
