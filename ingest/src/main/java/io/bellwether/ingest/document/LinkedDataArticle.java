package io.bellwether.ingest.document;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayDeque;
import java.util.List;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** The schema.org article that a page carries as JSON-LD. What is not JSON is as good as absent. */
final class LinkedDataArticle {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .build();

    private static final int MOST_NODES = 1_000;

    private final JsonNode article;

    private LinkedDataArticle(JsonNode article) {
        this.article = article;
    }

    static LinkedDataArticle of(Document document) {
        for (Element script : document.select("script[type=application/ld+json]")) {
            var found = find(parsed(script.data()));
            if (found != null) {
                return new LinkedDataArticle(found);
            }
        }
        return new LinkedDataArticle(MissingNode.getInstance());
    }

    /** A text of the article; null when it has none of that name. */
    @Nullable
    String text(String name) {
        var value = article.path(name);
        return value.isTextual() && !value.textValue().isBlank()
                ? value.textValue().strip()
                : null;
    }

    private static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException e) {
            return MissingNode.getInstance();
        }
    }

    private static @Nullable JsonNode find(JsonNode root) {
        var open = new ArrayDeque<JsonNode>(List.of(root));
        for (int seen = 0; seen < MOST_NODES && !open.isEmpty(); seen++) {
            var node = open.removeFirst();
            String type = node.path("@type").toString();
            if (node.isObject() && (type.contains("Article") || type.contains("Posting") || type.contains("Report"))) {
                return node;
            }
            node.path("@graph").forEach(open::addLast);
            if (node.isArray()) {
                node.forEach(open::addLast);
            }
        }
        return null;
    }
}
