package io.bellwether.cli.history;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bellwether.news.EnrichedArticle;
import io.bellwether.news.ScoredArticle;

/** A history as one JSON object. */
public final class HistoryJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private HistoryJson() {}

    /** One line without a line break. */
    public static String of(ArticleHistory history) {
        var page = JSON.createObjectNode();
        page.put("articleId", history.articleId());
        page.put("withdrawn", history.isWithdrawn());
        history.present().ifPresent(article -> page.put("title", article.getTitle()));
        var entries = page.putArray("entries");
        history.entries().forEach(entry -> entry(entries.addObject(), entry));
        var generations = page.putObject("generations");
        history.standing().forEach((number, record) -> record(generations.putObject("v" + number), record));
        return page.toString();
    }

    private static void entry(ObjectNode node, HistoryEntry entry) {
        var record = entry.record();
        node.put("time", entry.time().toString());
        node.put("stage", record.stage().toString());
        node.put("generation", record.stage() == HistoryRecord.Stage.RAW ? null : record.generation());
        node.put("place", record.place());
        record(node, record);
        node.put("against", entry.against());
        entry.changed().forEach(node.putArray("changed")::add);
        var values = node.putArray("values");
        for (var value : entry.values()) {
            values.addObject()
                    .put("field", value.field())
                    .put("before", value.before())
                    .put("after", value.after());
        }
    }

    private static void record(ObjectNode node, HistoryRecord record) {
        node.put("withdrawn", record.isWithdrawal());
        node.put("problem", record.problem());
        if (record.value() instanceof ScoredArticle article) {
            scored(node, article);
        } else if (record.value() instanceof EnrichedArticle article) {
            node.put("contentHash", article.getContentHash());
            node.put("pipelineVersion", article.getPipelineVersion());
        }
    }

    private static void scored(ObjectNode node, ScoredArticle article) {
        var scores = article.getScores();
        node.put("revision", article.getRevision());
        article.getChangedFields().forEach(node.putArray("changedFields")::add);
        node.put("contentHash", article.getContentHash());
        node.put("pipelineVersion", article.getPipelineVersion());
        node.putObject("scores")
                .put("hot", scores.getHot().getValue())
                .put("quality", scores.getQuality().getValue())
                .put("impact", scores.getImpact().getValue())
                .put("overall", scores.getOverall().getValue())
                .put("scorerVersion", scores.getScorerVersion());
        var story = article.getStory();
        node.putObject("story")
                .put("storyId", story.getStoryId())
                .put("role", story.getRole().name())
                .put("size", story.getSize())
                .put("families", story.getFamilies());
    }
}
