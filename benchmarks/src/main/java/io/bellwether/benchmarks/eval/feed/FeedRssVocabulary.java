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

/** Our feeds in the words of gofeed's RSS feed. */
final class FeedRssVocabulary {

    private FeedRssVocabulary() {}

    static Map<String, Object> of(FeedContent content) {
        var channel = content.channel();
        var fields = common(channel)
                .put("version", content.version())
                .put("language", channel, Property.LANGUAGE)
                .put("copyright", channel, Text.RIGHTS)
                .put(
                        "managingEditor",
                        channel.authors().stream()
                                .map(FeedRssVocabulary::person)
                                .findFirst())
                .put(
                        "webMaster",
                        channel.publishers().stream()
                                .map(FeedRssVocabulary::person)
                                .findFirst())
                .put("generator", channel, Property.GENERATOR)
                .put("docs", channel, Property.DOCS)
                .put("ttl", channel, Property.TTL)
                .put("image", image(channel));
        FeedGofeedVocabulary.time(fields, "lastBuildDate", channel.time(FeedTime.Kind.UPDATED));
        return fields.put(
                        "items",
                        content.entries().stream()
                                .filter(FeedEntry.Published.class::isInstance)
                                .map(entry -> item(((FeedEntry.Published) entry).part()))
                                .toList())
                .map();
    }

    private static Map<String, Object> item(FeedPart part) {
        var enclosures = part.links("enclosure").stream()
                .map(FeedRssVocabulary::enclosure)
                .toList();
        var source = part.source();
        return common(part)
                .put("content", part.contents().stream().map(FeedText::value).findFirst())
                .put(
                        "author",
                        part.authors().stream().map(FeedRssVocabulary::person).findFirst())
                .put("comments", part, Property.COMMENTS_PAGE)
                .put("enclosure", enclosures.stream().findFirst())
                .put("enclosures", enclosures)
                .put(
                        "guid",
                        new FeedFields()
                                .put("value", part, Property.ID)
                                .put(
                                        "isPermalink",
                                        part.property(Property.ID_IS_LINK).orElse("false"))
                                .map())
                .put("source", source == null ? null : source(source))
                .map();
    }

    private static FeedFields common(FeedPart part) {
        var fields = new FeedFields()
                .put("title", part, Text.TITLE)
                .put("description", part, Text.SUMMARY)
                .put("link", part.link())
                .put(
                        "links",
                        part.links("alternate").stream().map(FeedLink::href).toList())
                .put(
                        "categories",
                        part.categories().stream()
                                .map(FeedRssVocabulary::category)
                                .toList());
        FeedGofeedVocabulary.time(fields, "pubDate", part.time(FeedTime.Kind.PUBLISHED));
        var extensions = FeedGofeedVocabulary.extensions(part.extensions());
        return fields.put("extensions", extensions)
                .put("dcExt", FeedGofeedVocabulary.dublinCore(part.extensions()))
                .put("itunesExt", FeedPodcastVocabulary.of(part.extensions()));
    }

    private static String person(FeedPerson person) {
        return person.name() != null && person.email() != null
                ? person.email() + " (" + person.name() + ")"
                : person.label();
    }

    private static Map<String, Object> category(FeedCategory category) {
        return new FeedFields()
                .put("value", category.term())
                .put("domain", category.scheme())
                .map();
    }

    private static Map<String, Object> enclosure(FeedLink link) {
        return new FeedFields()
                .put("url", link.href())
                .put("length", link.length())
                .put("type", link.type())
                .map();
    }

    private static Map<String, Object> source(FeedPart part) {
        return new FeedFields()
                .put("title", part, Text.TITLE)
                .put("url", part.links("self").stream().map(FeedLink::href).findFirst())
                .map();
    }

    private static Optional<Map<String, Object>> image(FeedPart part) {
        return part.images().stream()
                .filter(image -> image.kind() == Kind.ELEMENT)
                .findFirst()
                .map(FeedRssVocabulary::image);
    }

    private static Map<String, Object> image(FeedImage image) {
        return new FeedFields()
                .put("url", image.href().isEmpty() ? null : image.href())
                .put("link", image.link())
                .put("title", image.title())
                .put("description", image.text())
                .map();
    }
}
