package io.bellwether.cli.compare;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bellwether.news.BilingualText;
import io.bellwether.news.ScoreComponent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A comparison as one JSON object. */
public final class ComparisonJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ComparisonJson() {}

    /** One line without a line break. */
    public static String of(Comparison comparison) {
        var page = JSON.createObjectNode();
        page.put("before", comparison.before());
        page.put("after", comparison.after());
        page.put("equal", comparison.isEqual());
        keys(page.putObject("articles"), comparison.articles());
        keys(page.putObject("stories"), comparison.stories());
        var scores = page.putObject("scores");
        comparison.scores().forEach((name, changes) -> changes(scores.putObject(name), changes));
        var movers = page.putArray("movers");
        comparison.movers().forEach(mover -> mover(movers.addObject(), mover));
        storyMoves(page.putObject("storyMoves"), comparison.storyMoves());
        Comparison.NOT_COMPARED.forEach(page.putArray("notCompared")::add);
        return page.toString();
    }

    private static void keys(ObjectNode node, KeyCounts counts) {
        node.put("inBoth", counts.inBoth());
        node.put("same", counts.same());
        node.put("differing", counts.differing());
        node.put("onlyBefore", counts.onlyBefore());
        node.put("onlyAfter", counts.onlyAfter());
        node.put("comparedAsRecords", counts.decoded());
        counts.onlyBeforeExamples().forEach(node.putArray("onlyBeforeExamples")::add);
        counts.onlyAfterExamples().forEach(node.putArray("onlyAfterExamples")::add);
        var fields = node.putObject("fields");
        counts.fields().forEach(field -> fields.put(field.path(), field.records()));
    }

    private static void changes(ObjectNode node, ScoreChanges changes) {
        node.put("articles", changes.articles());
        node.put("changed", changes.changed());
        node.put("mean", rounded(changes.mean()));
        node.put("meanAbsolute", rounded(changes.meanAbsolute()));
        var quantiles = node.putObject("quantiles");
        ScoreChanges.QUANTILES.forEach(share -> quantiles.put(ComparisonText.quantile(share), changes.quantile(share)));
        var bins = node.putArray("histogram");
        for (var bin : changes.histogram()) {
            bins.addObject().put("from", bin.from()).put("to", bin.to()).put("articles", bin.articles());
        }
    }

    private static void mover(ObjectNode node, Mover mover) {
        node.put("articleId", mover.after().getArticleId());
        node.put("title", mover.after().getTitle());
        node.put("greatest", rounded(mover.greatest()));
        var scores = node.putObject("scores");
        for (var move : mover.moves()) {
            var score = scores.putObject(move.name());
            score.put("before", move.before().getValue());
            score.put("after", move.after().getValue());
            score.put("change", rounded(move.change()));
            score.put("adjustmentBefore", move.before().getAdjustment());
            score.put("adjustmentAfter", move.after().getAdjustment());
            parts(score.putArray("components"), move.parts());
            caps(score.putArray("caps"), move.caps());
        }
    }

    private static void parts(ArrayNode nodes, List<ScoreMove.Part> parts) {
        for (var part : parts) {
            var node = nodes.addObject().put("name", part.name());
            side(node, "before", part.before());
            side(node, "after", part.after());
        }
    }

    private static void side(ObjectNode node, String side, @Nullable ScoreComponent part) {
        if (part == null) {
            node.putNull(side);
            return;
        }
        reason(
                node.putObject(side)
                        .put("value", part.getValue())
                        .put("weight", part.getWeight())
                        .put("contribution", part.getContribution()),
                part.getReason());
    }

    private static void caps(ArrayNode nodes, List<ScoreMove.Cap> caps) {
        for (var cap : caps) {
            var before = cap.before();
            var after = cap.after();
            var node = nodes.addObject().put("name", cap.name());
            node.put("before", before == null ? null : (Double) before.getLimit());
            node.put("after", after == null ? null : (Double) after.getLimit());
        }
    }

    private static void reason(ObjectNode node, BilingualText reason) {
        node.putObject("reason").put("en", reason.getEn()).put("zh", reason.getZh());
    }

    private static void storyMoves(ObjectNode node, StoryMoves moves) {
        node.put("storiesBefore", moves.storiesBefore());
        node.put("storiesAfter", moves.storiesAfter());
        node.put("pairsBoth", moves.pairsBoth());
        node.put("pairsSplit", moves.pairsSplit());
        node.put("pairsMerged", moves.pairsMerged());
        node.put("splits", moves.splits());
        node.put("merges", moves.merges());
        storyMoves(node.putArray("splitExamples"), moves.splitExamples());
        storyMoves(node.putArray("mergeExamples"), moves.mergeExamples());
    }

    private static void storyMoves(ArrayNode nodes, List<StoryMove> moves) {
        for (var move : moves) {
            var node = nodes.addObject().put("storyId", move.storyId()).put("articles", move.articles());
            var parts = node.putArray("parts");
            for (var part : move.parts()) {
                var examples = parts.addObject()
                        .put("storyId", part.storyId())
                        .put("articles", part.articles())
                        .putArray("examples");
                part.examples()
                        .forEach(example -> examples.addObject()
                                .put("articleId", example.articleId())
                                .put("title", example.title()));
            }
        }
    }

    private static double rounded(double value) {
        return Math.round(value * 10_000) / 10_000.0;
    }
}
