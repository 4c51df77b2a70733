package io.bellwether.reader.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.bellwether.news.EnrichedArticle;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What an article said of itself in one revision, so that the next can be held against it.
 *
 * @param title in its own language
 * @param authors as the source has them
 * @param publishedAt as the source has it; null when it does not say
 * @param text its text; empty of the present revision, whose text is kept elsewhere, and of one that was too long to keep
 */
public record Revision(
        String title, List<String> authors, @Nullable Instant publishedAt, String text) {

    /** Nothing is known, and nothing shall be: what was before was withdrawn. */
    static final Revision NONE = new Revision("", List.of(), null, "");

    private static final int LONGEST_TEXT = 100_000;
    private static final ObjectMapper JSON = new ObjectMapper();

    public Revision {
        authors = List.copyOf(authors);
    }

    static Revision of(EnrichedArticle article) {
        return new Revision(article.getTitle(), article.getAuthors(), article.getPublishedAt(), "");
    }

    /** The same with its text, where that is not too long to be kept twice. */
    public Revision with(String whole) {
        return new Revision(title, authors, publishedAt, whole.length() <= LONGEST_TEXT ? whole : "");
    }

    String encoded() {
        ObjectNode node = JSON.createObjectNode().put("title", title).put("text", text);
        var names = node.putArray("authors");
        authors.forEach(names::add);
        if (publishedAt != null) {
            node.put("publishedAt", publishedAt.toEpochMilli());
        }
        return node.toString();
    }

    static Revision decoded(String encoded) {
        try {
            JsonNode node = JSON.readTree(encoded);
            var names = new ArrayList<String>();
            node.path("authors").forEach(name -> names.add(name.asText()));
            var published = node.get("publishedAt");
            return new Revision(
                    node.path("title").asText(),
                    names,
                    published == null ? null : Instant.ofEpochMilli(published.asLong()),
                    node.path("text").asText());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
