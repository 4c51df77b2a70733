package io.bellwether.ingest.feed.read;

import com.fasterxml.jackson.databind.JsonNode;
import io.bellwether.ingest.article.PlainText;
import io.bellwether.ingest.article.WebAddress;
import io.bellwether.ingest.feed.content.FeedCategory;
import io.bellwether.ingest.feed.content.FeedImage;
import io.bellwether.ingest.feed.content.FeedImage.Kind;
import io.bellwether.ingest.feed.content.FeedLink;
import io.bellwether.ingest.feed.content.FeedPart;
import io.bellwether.ingest.feed.content.FeedPart.Property;
import io.bellwether.ingest.feed.content.FeedPart.Text;
import io.bellwether.ingest.feed.content.FeedPerson;
import io.bellwether.ingest.feed.content.FeedText;
import io.bellwether.ingest.feed.content.FeedTime;
import io.bellwether.ingest.feed.markup.SafeMarkup;
import org.jspecify.annotations.Nullable;

/** The feed object and the items of a JSON Feed. */
final class JsonPart {

    private final @Nullable String base;

    /** A reader of objects whose addresses start from {@code base}; null when unknown. */
    JsonPart(@Nullable String base) {
        this.base = base;
    }

    FeedPart channel(JsonNode root) {
        var draft = new PartDraft();
        draft.text(Text.TITLE, 1, plain(root, "title"));
        draft.text(Text.SUMMARY, 1, plain(root, "description"));
        draft.text(Text.INFO, 1, plain(root, "user_comment"));
        link(root, "home_page_url", "alternate", draft);
        link(root, "feed_url", "self", draft);
        link(root, "next_url", "next", draft);
        image(root, "icon", Kind.LOGO, draft);
        image(root, "favicon", Kind.ICON, draft);
        common(root, draft);
        return draft.part();
    }

    FeedPart item(JsonNode item) {
        var draft = new PartDraft();
        String id = text(item, "id");
        draft.property(Property.ID, 1, id);
        draft.property(Property.ID_IS_LINK, 1, WebAddress.isWeb(id) ? "true" : null);
        draft.text(Text.TITLE, 1, plain(item, "title"));
        draft.text(Text.SUMMARY, 1, plain(item, "summary"));
        content(item, draft);
        link(item, "url", "alternate", draft);
        link(item, "external_url", text(item, "url") == null ? "alternate" : "related", draft);
        image(item, "image", Kind.MAIN, draft);
        image(item, "banner_image", Kind.BANNER, draft);
        time(item, "date_published", FeedTime.Kind.PUBLISHED, draft);
        time(item, "date_modified", FeedTime.Kind.UPDATED, draft);
        item.path("tags").forEach(tag -> category(tag, draft));
        item.path("attachments").forEach(attachment -> attachment(attachment, draft));
        common(item, draft);
        InlineImage.of(draft.bodies()).ifPresent(draft::image);
        return draft.part();
    }

    private void common(JsonNode node, PartDraft draft) {
        draft.property(Property.LANGUAGE, 1, Languages.tag(text(node, "language")));
        node.path("authors").forEach(author -> person(author, draft));
        if (draft.authors.isEmpty()) {
            person(node.path("author"), draft);
        }
    }

    private void content(JsonNode item, PartDraft draft) {
        String html = text(item, "content_html");
        if (html != null) {
            draft.content(new FeedText(SafeMarkup.of(html, base), TextElements.HTML, true, null, base));
        }
        draft.content(plain(item, "content_text"));
    }

    private void person(JsonNode author, PartDraft draft) {
        String name = text(author, "name");
        String url = address(author, "url");
        String avatar = address(author, "avatar");
        if (name != null || url != null || avatar != null) {
            PartDraft.add(draft.authors, new FeedPerson(name == null ? null : PlainText.line(name), null, url, avatar));
        }
    }

    private void attachment(JsonNode node, PartDraft draft) {
        String url = address(node, "url");
        if (url != null) {
            String type = text(node, "mime_type");
            String size = text(node, "size_in_bytes");
            PartDraft.add(draft.links, new FeedLink(url, "enclosure", type, text(node, "title"), null, size));
        }
    }

    private static void category(JsonNode tag, PartDraft draft) {
        String line = PlainText.line(tag.isTextual() ? tag.textValue() : "");
        if (!line.isEmpty()) {
            PartDraft.add(draft.categories, new FeedCategory(line, null, null));
        }
    }

    private void link(JsonNode node, String field, String rel, PartDraft draft) {
        String href = address(node, field);
        if (href != null) {
            PartDraft.add(draft.links, FeedLink.of(rel, href));
        }
    }

    private void image(JsonNode node, String field, Kind kind, PartDraft draft) {
        String href = address(node, field);
        if (href != null) {
            draft.image(FeedImage.of(kind, href));
        }
    }

    private static void time(JsonNode node, String field, FeedTime.Kind kind, PartDraft draft) {
        String time = text(node, field);
        if (time != null) {
            draft.time(kind, time);
        }
    }

    private @Nullable String address(JsonNode node, String field) {
        String reference = text(node, field);
        return reference == null ? null : WebAddress.resolve(base, reference);
    }

    private static FeedText plain(JsonNode node, String field) {
        String text = text(node, field);
        return FeedText.plain(text == null ? "" : text.strip());
    }

    /** A text; numbers count as such, because feeds write numeric ids. Null when absent or blank. */
    static @Nullable String text(JsonNode node, String field) {
        var value = node.path(field);
        String text = value.isTextual() || value.isNumber() ? value.asText() : "";
        return text.isBlank() ? null : text;
    }
}
