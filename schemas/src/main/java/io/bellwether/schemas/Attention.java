package io.bellwether.schemas;

import io.bellwether.news.Heat;
import java.time.Instant;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Attention as a reader computes it with its own clock. Heat is the logarithm of decayed voices without a clock; what is
 * left of them at a moment gives points on the half-way curve. See {@code docs/scoring.md}.
 */
public final class Attention {

    /** Voices at which attention is worth 50 points. */
    public static final double HALF_WAY_VOICES = 4;

    private Attention() {}

    /**
     * Attention at any moment, 0 to 100, unrounded. Of two heats with one half-life the larger is never below the other,
     * whatever the moment; at the story's latest report, and without engagement, it is the value of the part
     * {@code publisher-families}.
     */
    public static double at(Heat heat, Instant moment) {
        return at(heat.getValue(), (double) heat.getHalfLife(), millis(moment));
    }

    /**
     * The same from the parts of a heat.
     *
     * @param heat log2 of the decayed voices
     * @param halfLife in milliseconds
     * @param moment in milliseconds since the epoch
     */
    public static double at(double heat, double halfLife, double moment) {
        return ofVoices(StrictMath.pow(2, heat - moment / halfLife));
    }

    /** Points of so many decayed voices, 0 to 100. */
    public static double ofVoices(double voices) {
        return HalfWayCurve.points(voices, HALF_WAY_VOICES);
    }

    /**
     * Voices that the first report of a publisher family counts for. A family is one voice at most; one without known
     * standing counts for less, so that a swarm of unknown sites does not outweigh newsrooms. Not rated is the lowest: a
     * missing rating never raises a score.
     *
     * @param tier standing of the outlet, 1 to 4; null = not rated
     */
    public static double voices(@Nullable Integer tier) {
        if (tier == null) {
            return 0.4;
        }
        return switch (tier) {
            case 1 -> 1.0;
            case 2 -> 0.9;
            case 3 -> 0.7;
            default -> 0.4;
        };
    }

    /** Milliseconds since the epoch; exact for the next 280,000 years, and without overflow beyond. */
    public static double millis(Instant instant) {
        return instant.getEpochSecond() * 1_000.0 + TimeUnit.NANOSECONDS.toMillis(instant.getNano());
    }
}
