package io.bellwether.ingest.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.bellwether.ingest.article.RejectionCause;
import io.bellwether.ingest.article.TextDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/** One JSON document: an article, an array of articles, or a JSON Feed. */
final class JsonDocuments {

    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(100)
                            .maxStringLength(Integer.MAX_VALUE)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final JsonArticleReader articles;

    JsonDocuments(JsonArticleReader articles) {
        this.articles = articles;
    }

    /** Whether the document is a JSON Feed, which is another reader's. */
    static boolean isFeed(byte[] bytes) {
        String text = TextDecoder.plain(bytes, null).text();
        if (!text.contains("jsonfeed.org")) {
            return false;
        }
        try {
            return JSON.readTree(text).path("version").asText().contains("jsonfeed.org/version/");
        } catch (JsonProcessingException e) {
            return text.stripLeading().startsWith("{");
        }
    }

    void read(byte[] bytes, Source source, Instant ingestedAt, Sink sink) {
        var place = source.place();
        try {
            var root =
                    JSON.readTree(TextDecoder.plain(bytes, source.contentType()).text());
            if (!root.isArray()) {
                sink.parsed().accept(articles.read(root, bytes, place, ingestedAt));
                return;
            }
            int number = 0;
            for (JsonNode element : root) {
                var original = element.toString().getBytes(StandardCharsets.UTF_8);
                number++;
                sink.parsed().accept(articles.read(element, original, place.entry(number), ingestedAt));
            }
        } catch (JsonProcessingException e) {
            var location = e.getLocation();
            String where = location == null ? "" : " at line " + location.getLineNr();
            sink.parsed().accept(RejectionCause.INVALID_JSON.at(place, "not JSON" + where, bytes));
        }
    }
}
