package io.bellwether.reader.view;

/**
 * A reader's own weights of the three scores, each 0 to 10.
 *
 * @param hot of attention now
 * @param quality of the lead's quality
 * @param impact of the lead's impact
 */
public record Weights(int hot, int quality, int impact) {

    /** Largest weight. */
    public static final int MOST = 10;

    /** Those of Overall, in tenths: 30, 30 and 40 per cent. */
    public static final Weights USUAL = new Weights(3, 3, 4);

    public Weights {
        if (Math.min(hot, Math.min(quality, impact)) < 0 || Math.max(hot, Math.max(quality, impact)) > MOST) {
            throw new IllegalArgumentException("weights must be from 0 to " + MOST);
        }
    }

    /** The weighted mean of three scores, 0 to 100; 0 when nothing has a weight. */
    public double mean(double hotScore, double qualityScore, double impactScore) {
        int sum = hot + quality + impact;
        return sum == 0 ? 0 : (hot * hotScore + quality * qualityScore + impact * impactScore) / sum;
    }
}
