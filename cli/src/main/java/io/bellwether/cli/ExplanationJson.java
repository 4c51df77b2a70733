package io.bellwether.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bellwether.news.Span;
import io.bellwether.schemas.RecordJson;
import io.bellwether.schemas.StoryNow;
import org.apache.avro.generic.IndexedRecord;

/** An explanation as one JSON object: the records' own field names, with the words at every place of evidence. */
final class ExplanationJson {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private ExplanationJson() {}

    static String of(Explanation explanation) {
        var article = explanation.article();
        var page = JSON.createObjectNode();
        page.put("articleId", article.getArticleId());
        page.put("title", article.getTitle());
        page.put("url", article.getUrl());
        page.put("now", explanation.now().toString());
        explanation.hotNow().ifPresent(hot -> page.put("hotNow", Math.round(hot * 100) / 100.0));
        JsonNode scores = tree(article.getScores());
        explanation.scores().keySet().forEach(name -> cite(scores.get(name), explanation));
        page.set("scores", scores);
        page.set("place", tree(article.getStory()));
        explanation.story().ifPresent(story -> {
            page.set("story", tree(story));
            page.put("phaseNow", StoryNow.of(story, explanation.now()).phase());
        });
        return page.toString();
    }

    private static void cite(JsonNode score, Explanation explanation) {
        for (JsonNode part : score.path("components")) {
            for (JsonNode place : part.path("evidence")) {
                var span =
                        new Span(place.get("start").intValue(), place.get("end").intValue());
                explanation.words(span).ifPresent(words -> ((ObjectNode) place).put("text", words));
            }
        }
    }

    private static JsonNode tree(IndexedRecord record) {
        try {
            return JSON.readTree(RecordJson.line(record));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a record's JSON can be read", e);
        }
    }
}
