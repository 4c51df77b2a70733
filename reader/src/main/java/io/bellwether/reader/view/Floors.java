package io.bellwether.reader.view;

/**
 * Scores that a story must reach, each 0 to 100; 0 asks for nothing.
 *
 * @param hot attention now
 * @param quality of the lead
 * @param impact of the lead
 */
public record Floors(int hot, int quality, int impact) {

    /** None. */
    public static final Floors NONE = new Floors(0, 0, 0);

    public Floors {
        if (Math.min(hot, Math.min(quality, impact)) < 0 || Math.max(hot, Math.max(quality, impact)) > 100) {
            throw new IllegalArgumentException("scores are from 0 to 100");
        }
    }

    /** Whether scores reach them. */
    public boolean admit(double hotScore, double qualityScore, double impactScore) {
        return hotScore >= hot && qualityScore >= quality && impactScore >= impact;
    }
}
