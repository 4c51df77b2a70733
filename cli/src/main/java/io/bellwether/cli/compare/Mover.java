package io.bellwether.cli.compare;

import io.bellwether.news.ScoredArticle;
import java.util.Comparator;
import java.util.List;

/**
 * An article whose scores changed.
 *
 * @param greatest the greatest change of one score in points, without its sign
 */
record Mover(ScoredArticle before, ScoredArticle after, double greatest) {

    /** Furthest first, then by id. */
    static final Comparator<Mover> FURTHEST_FIRST = Comparator.comparingDouble(Mover::greatest)
            .reversed()
            .thenComparing(mover -> mover.after().getArticleId());

    static Mover of(ScoredArticle before, ScoredArticle after) {
        double greatest = ScoreMove.of(before.getScores(), after.getScores()).stream()
                .mapToDouble(move -> Math.abs(move.change()))
                .max()
                .orElse(0);
        return new Mover(before, after, greatest);
    }

    /** The scores whose value changed. */
    List<ScoreMove> moves() {
        return ScoreMove.of(before.getScores(), after.getScores()).stream()
                .filter(move -> move.change() != 0)
                .toList();
    }
}
