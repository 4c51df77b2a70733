package io.bellwether.benchmarks.eval.feed;

import io.bellwether.ingest.feed.content.FeedCategory;
import io.bellwether.ingest.feed.content.FeedContent;
import io.bellwether.ingest.feed.content.FeedEntry;
import io.bellwether.ingest.feed.content.FeedImage;
import io.bellwether.ingest.feed.content.FeedImage.Kind;
import io.bellwether.ingest.feed.content.FeedLink;
import io.bellwether.ingest.feed.content.FeedPart;
import io.bellwether.ingest.feed.content.FeedPart.Property;
import io.bellwether.ingest.feed.content.FeedPart.Text;
import io.bellwether.ingest.feed.content.FeedPerson;
import io.bellwether.ingest.feed.content.FeedText;
import io.bellwether.ingest.feed.content.FeedTime;
import java.util.Map;
import java.util.Optional;

/** Our feeds in the words of JSON Feed, as gofeed keeps it. */
final class FeedJsonVocabulary {

    private FeedJsonVocabulary() {}

    static Map<String, Object> of(FeedContent content) {
        var channel = content.channel();
        return people(channel, new FeedFields())
                .put("version", content.version())
                .put("title", channel, Text.TITLE)
                .put("description", channel, Text.SUMMARY)
                .put("user_comment", channel, Text.INFO)
                .put("home_page_url", channel.link())
                .put("feed_url", link(channel, "self"))
                .put("next_url", link(channel, "next"))
                .put("icon", image(channel, Kind.LOGO))
                .put("favicon", image(channel, Kind.ICON))
                .put("language", channel, Property.LANGUAGE)
                .put(
                        "items",
                        content.entries().stream()
                                .filter(FeedEntry.Published.class::isInstance)
                                .map(entry -> item(((FeedEntry.Published) entry).part()))
                                .toList())
                .map();
    }

    private static Map<String, Object> item(FeedPart part) {
        return people(part, new FeedFields())
                .put("id", part, Property.ID)
                .put("url", part.link())
                .put("external_url", link(part, "related"))
                .put("title", part, Text.TITLE)
                .put("summary", part, Text.SUMMARY)
                .put("content_html", content(part, true))
                .put("content_text", content(part, false))
                .put("image", image(part, Kind.MAIN))
                .put("banner_image", image(part, Kind.BANNER))
                .put("date_published", part.time(FeedTime.Kind.PUBLISHED).map(FeedTime::text))
                .put("date_modified", part.time(FeedTime.Kind.UPDATED).map(FeedTime::text))
                .put("tags", part.categories().stream().map(FeedCategory::term).toList())
                .put(
                        "attachments",
                        part.links("enclosure").stream()
                                .map(FeedJsonVocabulary::attachment)
                                .toList())
                .map();
    }

    private static FeedFields people(FeedPart part, FeedFields fields) {
        var authors = part.authors().stream().map(FeedJsonVocabulary::person).toList();
        return fields.put("authors", authors).put("author", authors.stream().findFirst());
    }

    private static Map<String, Object> person(FeedPerson person) {
        return new FeedFields()
                .put("name", person.name())
                .put("url", person.url())
                .put("avatar", person.avatar())
                .map();
    }

    private static Map<String, Object> attachment(FeedLink link) {
        return new FeedFields()
                .put("url", link.href())
                .put("mime_type", link.type())
                .put("title", link.title())
                .put("size_in_bytes", link.length())
                .map();
    }

    private static Optional<String> content(FeedPart part, boolean markup) {
        return part.contents().stream()
                .filter(text -> text.markup() == markup)
                .map(FeedText::value)
                .findFirst();
    }

    private static Optional<String> link(FeedPart part, String rel) {
        return part.links(rel).stream().map(FeedLink::href).findFirst();
    }

    private static Optional<String> image(FeedPart part, Kind kind) {
        return part.images().stream()
                .filter(image -> image.kind() == kind)
                .map(FeedImage::href)
                .findFirst();
    }
}
