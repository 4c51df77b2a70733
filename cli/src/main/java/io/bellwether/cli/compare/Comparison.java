package io.bellwether.cli.compare;

import java.util.List;
import java.util.Map;

/**
 * What differs between two generations. Their names are of the command line; everything else depends on the final
 * records alone.
 *
 * @param before name of the first generation
 * @param after name of the second generation
 * @param articles the scored articles
 * @param stories the stories
 * @param scores changes of each score over the articles in both, by name in the record's order
 * @param movers articles whose scores changed most
 * @param storyMoves stories that were split or merged
 */
public record Comparison(
        String before,
        String after,
        KeyCounts articles,
        KeyCounts stories,
        Map<String, ScoreChanges> scores,
        List<Mover> movers,
        StoryMoves storyMoves) {

    /** What is beside the final records, and why it is no difference. */
    static final List<String> NOT_COMPARED = List.of(
            "record headers (bellwether.origin names partition and offset of the raw record)",
            "timestamps and offsets of the records in Kafka, and how often a key was written",
            "articles.enriched (what scoring took from it is in the scored record) and the dlq");

    /** Whether all final records of both topics are equal. */
    public boolean isEqual() {
        return articles.isEqual() && stories.isEqual();
    }
}
