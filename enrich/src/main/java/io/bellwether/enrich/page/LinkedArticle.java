package io.bellwether.enrich.page;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jsoup.nodes.Element;

/** The schema.org article that a page declares as JSON-LD, if it does. */
final class LinkedArticle {

    private static final int LONGEST_SCRIPT = 1_000_000;
    private static final int MOST_NODES = 5_000;
    private static final int MOST_AUTHORS = 20;
    private static final int LONGEST_NAME = 100;

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .build();

    private final JsonNode article;

    private LinkedArticle(JsonNode article) {
        this.article = article;
    }

    static LinkedArticle of(Declarations declarations) {
        for (Element script : declarations.linkedData()) {
            String json = script.data();
            if (json.length() <= LONGEST_SCRIPT) {
                Optional<JsonNode> article = parse(json).flatMap(LinkedArticle::firstArticle);
                if (article.isPresent()) {
                    return new LinkedArticle(article.get());
                }
            }
        }
        return new LinkedArticle(MissingNode.getInstance());
    }

    Optional<Sourced<String>> headline() {
        return string(article.path("headline"))
                .or(() -> string(article.path("name")))
                .map(LinkedArticle::sourced);
    }

    /** Empty when it names nobody. */
    Optional<Sourced<List<String>>> authors() {
        JsonNode author = article.path("author");
        List<String> authors = (author.isArray() ? elements(author) : Stream.of(author))
                .flatMap(one -> name(one).stream())
                .flatMap(names -> Byline.names(names).stream())
                .distinct()
                .limit(MOST_AUTHORS)
                .toList();
        return authors.isEmpty() ? Optional.empty() : Optional.of(sourced(authors));
    }

    Optional<Sourced<String>> published() {
        return string(article.path("datePublished"))
                .or(() -> string(article.path("dateCreated")))
                .map(LinkedArticle::sourced);
    }

    Optional<Sourced<String>> modified() {
        return string(article.path("dateModified")).map(LinkedArticle::sourced);
    }

    Optional<String> language() {
        return string(article.path("inLanguage"));
    }

    Optional<Sourced<String>> publisher() {
        return name(article.path("publisher")).map(LinkedArticle::sourced);
    }

    Optional<Sourced<String>> image() {
        JsonNode image = article.path("image");
        JsonNode one = image.isArray() ? image.path(0) : image;
        return string(one).or(() -> string(one.path("url"))).map(LinkedArticle::sourced);
    }

    String articleBody() {
        String body = article.path("articleBody").asText("");
        return body.contains("</") ? FragmentText.of(body).text() : BlockText.ofPlain(body);
    }

    boolean declaresPaywall() {
        return article.path("isAccessibleForFree").asText("").equalsIgnoreCase("false");
    }

    private static <T> Sourced<T> sourced(T value) {
        return new Sourced<>(value, Sourced.JSON_LD);
    }

    private static Optional<JsonNode> parse(String json) {
        try {
            return Optional.ofNullable(JSON.readTree(json));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    /** Breadth first, so that the page's own article comes before those it links to. */
    private static Optional<JsonNode> firstArticle(JsonNode root) {
        Deque<JsonNode> open = new ArrayDeque<>(List.of(root));
        for (int seen = 0; seen < MOST_NODES && !open.isEmpty(); seen++) {
            JsonNode node = open.removeFirst();
            if (isArticle(node.path("@type"))) {
                return Optional.of(node);
            }
            node.forEach(child -> {
                if (child.isContainerNode()) {
                    open.addLast(child);
                }
            });
        }
        return Optional.empty();
    }

    private static boolean isArticle(JsonNode type) {
        if (type.isArray()) {
            return elements(type).anyMatch(LinkedArticle::isArticle);
        }
        String name = type.asText("");
        return name.endsWith("Article")
                || name.endsWith("BlogPosting")
                || name.equals("Report")
                || name.equals("LiveBlogPosting");
    }

    private static Optional<String> name(JsonNode node) {
        JsonNode name = node.isObject() ? node.path("name") : node;
        return string(name.isArray() ? name.path(0) : name).filter(text -> text.length() <= LONGEST_NAME);
    }

    private static Optional<String> string(JsonNode node) {
        return node.isTextual()
                ? Optional.of(FoldedSpace.inLine(unescaped(node.asText()))).filter(text -> !text.isEmpty())
                : Optional.empty();
    }

    /** Many pages escape for HTML what is not HTML. */
    private static String unescaped(String text) {
        return text.indexOf('&') < 0 ? text : org.jsoup.parser.Parser.unescapeEntities(text, false);
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        var elements = new ArrayList<JsonNode>();
        array.forEach(elements::add);
        return elements.stream();
    }
}
