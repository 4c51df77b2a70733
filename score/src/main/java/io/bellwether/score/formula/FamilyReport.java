package io.bellwether.score.formula;

import io.bellwether.schemas.Attention;
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

    /** Voices that the report counts for. */
    double weight() {
        return Attention.voices(tier);
    }

    /** The same family seen twice: the earlier report, the better weight. */
    FamilyReport merge(FamilyReport other) {
        Instant earlier = firstReport.isBefore(other.firstReport) ? firstReport : other.firstReport;
        return new FamilyReport(family, weight() >= other.weight() ? tier : other.tier, earlier);
    }
}
