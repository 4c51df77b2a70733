package io.bellwether.score.story;

import java.util.Arrays;
import java.util.List;

/**
 * Smallest hashes of a text's shingles, by which copies are told: verbatim, with small edits, or one text with a few
 * lines more than the other. Resemblance is the share of shingles that both have, containment the share of the smaller
 * text's that the other has too; both are estimated from bottom-k sketches (Broder, SEQUENCES 1997). Immutable.
 */
public final class Sketch {

    /** Two texts on one story rarely share a tenth of their five-word shingles; an edited copy shares most. */
    private static final double RESEMBLANCE = 0.6;

    /** A copy inside a text up to three times its size. */
    private static final double CONTAINMENT = 0.85;

    private static final double RESEMBLANCE_OF_CONTAINED = 0.3;

    /** Most hashes in a sketch, as the enriched record says. */
    private static final int MOST = 128;

    private final int[] hashes;

    private Sketch(int[] hashes) {
        this.hashes = hashes;
    }

    /** The sketch in a record: hashes, ascending; none when the text is too short. */
    public static Sketch of(List<Integer> hashes) {
        return new Sketch(hashes.stream().mapToInt(Integer::intValue).toArray());
    }

    /** Whether the texts of two sketches are copies; false where one is too short to have a sketch. */
    public boolean isCopyOf(Sketch other) {
        double resemblance = resemblance(other);
        return resemblance >= RESEMBLANCE
                || (resemblance >= RESEMBLANCE_OF_CONTAINED && containment(other) >= CONTAINMENT);
    }

    /** Estimated share of all shingles of both texts that both have: 0 to 1; 0 without a sketch. */
    public double resemblance(Sketch other) {
        int common = 0;
        int seen = 0;
        int i = 0;
        int j = 0;
        while (seen < MOST && i < hashes.length && j < other.hashes.length) {
            int order = Integer.compare(hashes[i], other.hashes[j]);
            common += order == 0 ? 1 : 0;
            i += order <= 0 ? 1 : 0;
            j += order >= 0 ? 1 : 0;
            seen++;
        }
        int rest = Math.max(hashes.length - i, other.hashes.length - j);
        int looked = Math.min(MOST, seen + rest);
        return looked == 0 ? 0 : common / (double) looked;
    }

    /** Estimated share of the shingles of either text that the other has, whichever is more: 0 to 1. */
    public double containment(Sketch other) {
        return Math.max(shareIn(other), other.shareIn(this));
    }

    /** The smallest hashes, at most so many: texts that resemble each other are likely to have one in common. */
    int[] smallest(int most) {
        return Arrays.copyOf(hashes, Math.min(most, hashes.length));
    }

    /** Of the hashes in the range of the other's sketch, the share that it holds. */
    private double shareIn(Sketch other) {
        int[] in = other.hashes;
        boolean isWhole = in.length < MOST;
        int last = isWhole || in.length == 0 ? Integer.MAX_VALUE : in[in.length - 1];
        int common = 0;
        int looked = 0;
        int j = 0;
        for (int i = 0; i < hashes.length && hashes[i] <= last; i++) {
            while (j < in.length && in[j] < hashes[i]) {
                j++;
            }
            common += j < in.length && in[j] == hashes[i] ? 1 : 0;
            looked++;
        }
        return looked == 0 ? 0 : common / (double) looked;
    }
}
