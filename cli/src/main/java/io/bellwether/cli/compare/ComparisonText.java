package io.bellwether.cli.compare;

import io.bellwether.cli.output.TerminalText;
import io.bellwether.news.ScoreCap;
import io.bellwether.news.ScoreComponent;
import io.bellwether.news.ScoredArticle;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** A comparison as tables for a terminal. */
public final class ComparisonText {

    private static final int SHOWN_FIELDS = 40;
    private static final int TITLE_COLUMNS = 70;
    private static final int REASON_COLUMNS = 90;
    private static final int BAR = 40;

    private final StringBuilder text = new StringBuilder();
    private final Comparison comparison;

    private ComparisonText(Comparison comparison) {
        this.comparison = comparison;
    }

    /** The tables, without a line break at the end. */
    public static String of(Comparison comparison) {
        var page = new ComparisonText(comparison);
        page.keys();
        page.fields("articles", comparison.articles());
        page.fields("stories", comparison.stories());
        page.scores();
        page.movers();
        page.storyMoves();
        page.line("");
        page.line("Not compared: " + String.join("; ", Comparison.NOT_COMPARED) + ".");
        return page.text.toString().stripTrailing();
    }

    private void keys() {
        line("%s and %s: %s", comparison.before(), comparison.after(), comparison.isEqual() ? "equal" : "not equal");
        line("");
        line(
                "%-9s %11s %11s %11s %11s %11s",
                "", "in both", "equal", "differing", "only in " + comparison.before(), "only in " + comparison.after());
        keys("articles", comparison.articles());
        keys("stories", comparison.stories());
        only("articles", comparison.articles());
        only("stories", comparison.stories());
    }

    private void keys(String topic, KeyCounts counts) {
        line(
                "%-9s %11d %11d %11d %11d %11d",
                topic, counts.inBoth(), counts.same(), counts.differing(), counts.onlyBefore(), counts.onlyAfter());
    }

    private void only(String topic, KeyCounts counts) {
        only(topic, comparison.before(), counts.onlyBefore(), counts.onlyBeforeExamples());
        only(topic, comparison.after(), counts.onlyAfter(), counts.onlyAfterExamples());
        if (counts.decoded() > 0) {
            line("%d pairs of %s were written with different schemas and compared as records", counts.decoded(), topic);
        }
    }

    private void only(String topic, String generation, long keys, List<String> examples) {
        if (!examples.isEmpty()) {
            String shown = examples.stream().map(TerminalText::plain).collect(Collectors.joining(", "));
            line("%s only in %s: %s%s", topic, generation, shown, keys > examples.size() ? ", ..." : "");
        }
    }

    private void fields(String topic, KeyCounts counts) {
        if (counts.fields().isEmpty()) {
            return;
        }
        line("");
        line("%-60s %11s %7s", "fields of " + topic + " that differ", "records", "share");
        counts.fields().stream()
                .limit(SHOWN_FIELDS)
                .forEach(field -> line(
                        "%-60s %11d %6.1f%%",
                        TerminalText.plain(field.path()), field.records(), 100.0 * field.records() / counts.inBoth()));
        if (counts.fields().size() > SHOWN_FIELDS) {
            line("... and %d more (--json has all)", counts.fields().size() - SHOWN_FIELDS);
        }
    }

    private void scores() {
        if (comparison.scores().values().stream().allMatch(changes -> changes.changed() == 0)) {
            return;
        }
        line("");
        line(
                "%-9s %9s %8s %8s  %s",
                "score",
                "changed",
                "mean",
                "mean +-",
                ScoreChanges.QUANTILES.stream()
                        .map(share -> String.format(Locale.ROOT, "%7s", quantile(share)))
                        .collect(Collectors.joining(" ")));
        comparison
                .scores()
                .forEach((name, changes) -> line(
                        "%-9s %9d %+8.2f %8.2f  %s",
                        name,
                        changes.changed(),
                        changes.mean(),
                        changes.meanAbsolute(),
                        ScoreChanges.QUANTILES.stream()
                                .map(share -> String.format(Locale.ROOT, "%+7.2f", changes.quantile(share)))
                                .collect(Collectors.joining(" "))));
        comparison.scores().forEach(this::histogram);
    }

    private void histogram(String name, ScoreChanges changes) {
        if (changes.changed() == 0) {
            return;
        }
        line("");
        line("%s, points of change", name);
        var bins = changes.histogram();
        long most = bins.stream().mapToLong(ScoreChanges.Bin::articles).max().orElse(1);
        for (var bin : bins) {
            if (bin.articles() > 0) {
                int length = (int) Math.max(1, BAR * bin.articles() / most);
                line("  %12s %9d  %s", range(bin), bin.articles(), "#".repeat(length));
            }
        }
    }

    private void movers() {
        if (comparison.movers().isEmpty()) {
            return;
        }
        line("");
        line("Furthest movers, %s -> %s", comparison.before(), comparison.after());
        comparison.movers().forEach(this::mover);
    }

    private void mover(Mover mover) {
        ScoredArticle article = mover.after();
        line("");
        line("%s", TerminalText.cut(TerminalText.plain(article.getTitle()), TITLE_COLUMNS));
        line("%s", TerminalText.plain(article.getArticleId()));
        for (var move : mover.moves()) {
            line(
                    "  %-8s %6.2f -> %6.2f  %+.2f",
                    move.name(), move.before().getValue(), move.after().getValue(), move.change());
            move.parts().forEach(this::part);
            move.caps().forEach(cap -> line("    %-24s %s -> %s", cap.name(), cap(cap.before()), cap(cap.after())));
        }
    }

    private void part(ScoreMove.Part part) {
        line("    %-24s %s -> %s", TerminalText.plain(part.name()), sum(part.before()), sum(part.after()));
        String before = reason(part.before());
        String after = reason(part.after());
        if (before.equals(after)) {
            line("      %s", after);
        } else {
            line("      %s: %s", comparison.before(), before);
            line("      %s: %s", comparison.after(), after);
        }
    }

    private void storyMoves() {
        var moves = comparison.storyMoves();
        line("");
        line(
                "Stories of the articles in both: %d in %s, %d in %s; %d split, %d merged",
                moves.storiesBefore(),
                comparison.before(),
                moves.storiesAfter(),
                comparison.after(),
                moves.splits(),
                moves.merges());
        line(
                "Pairs of articles: %d together in both, %d only in %s, %d only in %s",
                moves.pairsBoth(), moves.pairsSplit(), comparison.before(), moves.pairsMerged(), comparison.after());
        moves.splitExamples().forEach(move -> storyMove("Split", comparison.before(), comparison.after(), move));
        moves.mergeExamples().forEach(move -> storyMove("Merged", comparison.after(), comparison.before(), move));
    }

    private void storyMove(String kind, String together, String apart, StoryMove move) {
        line("");
        line(
                "%s: %s, %d articles in %s, in %s:",
                kind, TerminalText.plain(move.storyId()), move.articles(), together, apart);
        for (var part : move.parts()) {
            line("  %s, %d articles", TerminalText.plain(part.storyId()), part.articles());
            part.examples()
                    .forEach(example -> line(
                            "    %s  %s",
                            TerminalText.plain(example.articleId()), TerminalText.cut(example.title(), TITLE_COLUMNS)));
        }
    }

    static String range(ScoreChanges.Bin bin) {
        if (bin.from() == bin.to()) {
            return "0";
        }
        return bin.from() < 0 ? "[" + bin.from() + ", " + bin.to() + ")" : "(" + bin.from() + ", +" + bin.to() + "]";
    }

    static String quantile(double share) {
        if (share == 0) {
            return "min";
        }
        return share == 1 ? "max" : "p" + Math.round(share * 100);
    }

    /** How the part came to its points, e.g. {@code 80.00 x 2 = +26.15}. */
    static String sum(@Nullable ScoreComponent part) {
        return part == null
                ? "-"
                : String.format(
                        Locale.ROOT,
                        "%.2f x %s = %+.2f",
                        part.getValue(),
                        weight(part.getWeight()),
                        part.getContribution());
    }

    static String cap(@Nullable ScoreCap cap) {
        return cap == null ? "no limit" : String.format(Locale.ROOT, "<= %.0f", cap.getLimit());
    }

    private static String weight(double weight) {
        return String.format(Locale.ROOT, weight == Math.rint(weight) ? "%.0f" : "%.2f", weight);
    }

    private static String reason(@Nullable ScoreComponent part) {
        return part == null
                ? "no such part"
                : TerminalText.cut(TerminalText.plain(part.getReason().getEn()), REASON_COLUMNS);
    }

    private void line(String format, Object... values) {
        text.append(values.length == 0 ? format : String.format(Locale.ROOT, format, values))
                .append(System.lineSeparator());
    }
}
