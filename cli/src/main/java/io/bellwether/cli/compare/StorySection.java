package io.bellwether.cli.compare;

import java.util.List;
import java.util.Locale;

/** Stories that were split or merged. */
final class StorySection {

    private final HtmlWriter html;
    private final Comparison comparison;

    StorySection(HtmlWriter html, Comparison comparison) {
        this.html = html;
        this.comparison = comparison;
    }

    void write() {
        var moves = comparison.storyMoves();
        html.open("section").element("h2", "Stories split and merged");
        html.element(
                "p",
                String.format(
                        Locale.ROOT,
                        "The articles in both make %d stories in %s and %d in %s. %d were split, %d merged.",
                        moves.storiesBefore(),
                        comparison.before(),
                        moves.storiesAfter(),
                        comparison.after(),
                        moves.splits(),
                        moves.merges()));
        html.element(
                "p",
                String.format(
                        Locale.ROOT,
                        "Of the pairs of articles, %d are together in both, %d only in %s and %d only in %s.",
                        moves.pairsBoth(),
                        moves.pairsSplit(),
                        comparison.before(),
                        moves.pairsMerged(),
                        comparison.after()));
        moves("Split", comparison.before(), comparison.after(), moves.splitExamples());
        moves("Merged", comparison.after(), comparison.before(), moves.mergeExamples());
        html.close();
    }

    private void moves(String kind, String together, String apart, List<StoryMove> moves) {
        for (var move : moves) {
            html.open("article");
            html.element(
                    "h3",
                    kind + ": " + move.storyId() + ", " + move.articles() + " articles in " + together + ", in " + apart
                            + ":");
            html.open("ul");
            move.parts().forEach(this::part);
            html.close().close();
        }
    }

    private void part(StoryMove.Part part) {
        html.open("li")
                .element("code", part.storyId())
                .text(", " + part.articles() + " articles")
                .open("ul");
        for (var example : part.examples()) {
            html.open("li")
                    .text(example.title() + " ")
                    .element("code", example.articleId())
                    .close();
        }
        html.close().close();
    }
}
