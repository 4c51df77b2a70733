package io.bellwether.ingest.feed.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.bellwether.ingest.article.DecodedText;
import io.bellwether.ingest.article.RejectionCause;
import io.bellwether.ingest.article.TextDecoder;
import io.bellwether.ingest.feed.content.FeedContent;
import io.bellwether.ingest.feed.content.FeedContent.Defect;
import io.bellwether.ingest.feed.content.FeedEntry;
import java.util.ArrayList;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads JSON Feed 1.0 and 1.1 (jsonfeed.org). */
final class JsonFeed {

    private static final String VERSION = "jsonfeed.org/version/";

    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(100)
                            .maxStringLength(20_000_000)
                            .build())
                    .build())
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .build();

    private JsonFeed() {}

    static FeedReading read(byte[] bytes, FeedTransport transport) {
        var decoded = TextDecoder.plain(bytes, transport.contentType());
        try {
            var root = JSON.readTree(decoded.text());
            return isFeed(root)
                    ? new FeedReading.Read(content(root, decoded, transport))
                    : new FeedReading.Refused(RejectionCause.NOT_A_FEED, "JSON, but not a JSON Feed");
        } catch (JsonProcessingException e) {
            return new FeedReading.Refused(
                    RejectionCause.INVALID_JSON,
                    "not JSON at line " + e.getLocation().getLineNr());
        }
    }

    /** A version of jsonfeed.org, or at least items with a title or some version above them. */
    private static boolean isFeed(JsonNode root) {
        boolean versioned = root.path("version").asText().contains(VERSION);
        return root.isObject()
                && (versioned || (root.path("items").isArray() && (root.has("title") || root.has("version"))));
    }

    private static FeedContent content(JsonNode root, DecodedText decoded, FeedTransport transport) {
        String declared = root.path("version").asText();
        int number = declared.indexOf(VERSION);
        var head = new JsonPart(base(root, transport.base())).channel(root);
        var entries = new ArrayList<FeedEntry>();
        var parts = new JsonPart(entryBase(root, transport.base()));
        for (var item : root.path("items")) {
            entries.add(
                    item.isObject()
                            ? new FeedEntry.Published(parts.item(item))
                            : new FeedEntry.Malformed("an item of a JSON Feed must be an object"));
        }
        return new FeedContent(
                FeedContent.Dialect.JSON_FEED,
                number < 0 ? declared : declared.substring(number + VERSION.length()),
                decoded.charset(),
                decoded.repaired() ? Set.of(Defect.ENCODING) : Set.of(),
                head,
                false,
                false,
                entries);
    }

    private static @Nullable String base(JsonNode root, @Nullable String url) {
        return url == null ? JsonPart.text(root, "feed_url") : url;
    }

    private static @Nullable String entryBase(JsonNode root, @Nullable String url) {
        String own = base(root, url);
        return own == null ? JsonPart.text(root, "home_page_url") : own;
    }
}
