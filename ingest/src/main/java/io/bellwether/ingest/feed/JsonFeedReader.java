package io.bellwether.ingest.feed;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.bellwether.ingest.Parsed;
import io.bellwether.ingest.article.RejectionCause;
import io.bellwether.ingest.article.TextDecoder;
import io.bellwether.ingest.article.WebAddress;
import io.bellwether.ingest.feed.EntryDraft.Field;
import io.bellwether.ingest.outlet.Outlets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads JSON Feed 1.0 and 1.1 (jsonfeed.org). */
final class JsonFeedReader {

    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(100)
                            .maxStringLength(20_000_000)
                            .build())
                    .build())
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .build();

    private final Outlets outlets;

    JsonFeedReader(Outlets outlets) {
        this.outlets = outlets;
    }

    FeedResult read(byte[] bytes, FeedOrigin origin, Instant ingestedAt) {
        var decoded = TextDecoder.plain(bytes, origin.contentType());
        try {
            var root = JSON.readTree(decoded.text());
            if (!isFeed(root)) {
                return new FeedResult.NotAFeed(
                        RejectionCause.NOT_A_FEED.at(origin.place(), "JSON, but not a JSON Feed", bytes));
            }
            var head = head(root, origin.url());
            var entries = entries(root.path("items"), head, origin, ingestedAt);
            return new FeedResult.Read(new Feed(
                    head.dialect(),
                    decoded.charset(),
                    head.title(),
                    head.links(),
                    head.language(),
                    null,
                    false,
                    false,
                    decoded.repaired(),
                    entries));
        } catch (JsonProcessingException e) {
            return new FeedResult.NotAFeed(RejectionCause.INVALID_JSON.at(
                    origin.place(), "not JSON at line " + e.getLocation().getLineNr(), bytes));
        }
    }

    /** A version of jsonfeed.org, or at least items with a title or some version above them. */
    private static boolean isFeed(JsonNode root) {
        boolean versioned = root.path("version").asText().contains("jsonfeed.org/version/");
        return root.isObject()
                && (versioned || (root.path("items").isArray() && (root.has("title") || root.has("version"))));
    }

    private static FeedHead head(JsonNode root, @Nullable String url) {
        String base = url == null ? text(root, "feed_url") : url;
        return new FeedHead(
                Feed.Dialect.JSON_FEED,
                line(root, "title"),
                new Feed.Links(
                        address(root, "feed_url", base),
                        address(root, "home_page_url", base),
                        null,
                        null,
                        null,
                        address(root, "next_url", base)),
                Languages.tag(text(root, "language")),
                author(root),
                null,
                false,
                false);
    }

    private List<Parsed> entries(JsonNode items, FeedHead head, FeedOrigin origin, Instant ingestedAt) {
        String base = origin.url() != null
                ? origin.url()
                : head.links().self() != null
                        ? head.links().self()
                        : head.links().alternate();
        var articles = new EntryArticle(outlets, origin, ingestedAt, head);
        var parsed = new ArrayList<Parsed>();
        for (var item : items) {
            var place = origin.place().entry(parsed.size() + 1);
            parsed.add(
                    item.isObject()
                            ? articles.of(draft(item, base), place)
                            : RejectionCause.NOT_AN_OBJECT.at(place, "an item of a JSON Feed must be an object"));
        }
        return parsed;
    }

    private static EntryDraft draft(JsonNode item, @Nullable String base) {
        var draft = new EntryDraft();
        String id = text(item, "id");
        draft.offer(Field.ID, 1, id);
        draft.offer(Field.LINK, 0, WebAddress.isWeb(id) ? id : null);
        draft.offer(Field.LINK, 2, address(item, "url", base));
        draft.offer(Field.LINK, 1, address(item, "external_url", base));
        draft.offer(Field.IMAGE, 2, address(item, "image", base));
        draft.offer(Field.IMAGE, 1, address(item, "banner_image", base));
        draft.offer(Field.PUBLISHED, 1, text(item, "date_published"));
        draft.offer(Field.UPDATED, 1, text(item, "date_modified"));
        draft.offer(Field.LANGUAGE, 1, Languages.tag(text(item, "language")));
        draft.offerTitle(new TextConstruct(orEmpty(text(item, "title")), false));
        String html = text(item, "content_html");
        String content = html == null ? text(item, "content_text") : html;
        draft.offerContent(2, new TextConstruct(orEmpty(content), html != null));
        draft.offerContent(1, new TextConstruct(orEmpty(text(item, "summary")), false));
        item.path("authors").forEach(author -> draft.addAuthor(orEmpty(text(author, "name"))));
        draft.addAuthor(orEmpty(text(item.path("author"), "name")));
        item.path("tags").forEach(tag -> draft.addCategory(tag.isTextual() ? tag.textValue() : ""));
        return draft;
    }

    private static @Nullable String author(JsonNode root) {
        String first = line(root.path("authors").path(0), "name");
        return first == null ? line(root.path("author"), "name") : first;
    }

    private static @Nullable String address(JsonNode node, String field, @Nullable String base) {
        String reference = text(node, field);
        return reference == null ? null : WebAddress.resolve(base, reference);
    }

    private static @Nullable String line(JsonNode node, String field) {
        String text = text(node, field);
        return text == null ? null : new TextConstruct(text, false).line();
    }

    /** A text; numbers count as such, because feeds write numeric ids. Null when absent or blank. */
    private static @Nullable String text(JsonNode node, String field) {
        var value = node.path(field);
        return value.isTextual() || value.isNumber() ? blankToNull(value.asText()) : null;
    }

    private static @Nullable String blankToNull(String text) {
        return text.isBlank() ? null : text;
    }

    private static String orEmpty(@Nullable String text) {
        return text == null ? "" : text;
    }
}
