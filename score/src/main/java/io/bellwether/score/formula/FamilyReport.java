package io.bellwether.score.formula;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * That a publisher family reports a story.
 *
 * @param family publisher family, or the outlet's id where it has none
 * @param tier standing of the family's best outlet in the story, 1 to 4; null = not rated, counts as 4
 * @param firstReport event time of the family's earliest article in the story
 */
public record FamilyReport(String family, @Nullable Integer tier, Instant firstReport) {

    /**
     * Voices that a report counts for. A family is one voice at most; one without known standing counts for less, so
     * that a swarm of unknown sites does not outweigh newsrooms. Not rated is the lowest: a missing rating never
     * raises a score.
     */
    double weight() {
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

    /** The same family seen twice: the earlier report, the better weight. */
    FamilyReport merge(FamilyReport other) {
        Instant earlier = firstReport.isBefore(other.firstReport) ? firstReport : other.firstReport;
        return new FamilyReport(family, weight() >= other.weight() ? tier : other.tier, earlier);
    }
}
