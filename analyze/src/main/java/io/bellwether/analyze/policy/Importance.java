package io.bellwether.analyze.policy;

import io.bellwether.news.ScoredArticle;
import io.bellwether.news.StoryRole;
import java.util.Comparator;

/**
 * Which of two articles comes first: leads of stories before members, then by Overall in steps of ten points, within a step the newer story, then the
 * higher score.
 *
 * @param lead whether it leads its story
 * @param overall its Overall, 0 to 100
 * @param lastReport the story's latest report, milliseconds
 */
public record Importance(boolean lead, double overall, long lastReport) implements Comparable<Importance> {

    private static final int STEP = 10;

    private static final Comparator<Importance> FIRST_COMES_FIRST = Comparator.comparing(Importance::lead)
            .thenComparingInt(Importance::step)
            .thenComparingLong(Importance::lastReport)
            .thenComparingDouble(Importance::overall)
            .reversed();

    /** Of a scored article. */
    public static Importance of(ScoredArticle article) {
        return new Importance(
                article.getStory().getRole() == StoryRole.LEAD,
                article.getScores().getOverall().getValue(),
                article.getScores().getAsOf().toEpochMilli());
    }

    @Override
    public int compareTo(Importance other) {
        return FIRST_COMES_FIRST.compare(this, other);
    }

    private int step() {
        return (int) (overall / STEP);
    }
}
