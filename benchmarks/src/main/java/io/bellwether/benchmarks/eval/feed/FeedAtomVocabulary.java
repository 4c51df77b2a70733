package io.bellwether.benchmarks.eval.feed;

import io.bellwether.ingest.feed.content.FeedCategory;
import io.bellwether.ingest.feed.content.FeedContent;
import io.bellwether.ingest.feed.content.FeedEntry;
import io.bellwether.ingest.feed.content.FeedImage;
import io.bellwether.ingest.feed.content.FeedLink;
import io.bellwether.ingest.feed.content.FeedPart;
import io.bellwether.ingest.feed.content.FeedPart.Property;
import io.bellwether.ingest.feed.content.FeedPart.Text;
import io.bellwether.ingest.feed.content.FeedPerson;
import io.bellwether.ingest.feed.content.FeedText;
import io.bellwether.ingest.feed.content.FeedTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Our feeds in the words of gofeed's Atom feed. */
final class FeedAtomVocabulary {

    private FeedAtomVocabulary() {}

    static Map<String, Object> of(FeedContent content) {
        return head(content.channel())
                .put("version", content.version())
                .put(
                        "entries",
                        content.entries().stream()
                                .filter(FeedEntry.Published.class::isInstance)
                                .map(entry -> entry(((FeedEntry.Published) entry).part()))
                                .toList())
                .map();
    }

    private static FeedFields head(FeedPart part) {
        return common(part)
                .put("subtitle", part, Text.SUMMARY)
                .put("language", part, Property.LANGUAGE)
                .put("icon", image(part, FeedImage.Kind.ICON))
                .put("logo", image(part, FeedImage.Kind.LOGO))
                .put(
                        "generator",
                        new FeedFields()
                                .put("value", part, Property.GENERATOR)
                                .put("uri", part, Property.GENERATOR_URL)
                                .put("version", part, Property.GENERATOR_VERSION)
                                .map());
    }

    private static Map<String, Object> entry(FeedPart part) {
        var fields = common(part)
                .put("summary", part, Text.SUMMARY)
                .put("content", part.contents().stream().findFirst().map(FeedAtomVocabulary::content));
        FeedGofeedVocabulary.time(fields, "published", part.time(FeedTime.Kind.PUBLISHED));
        var source = part.source();
        return fields.put("source", source == null ? null : head(source).map()).map();
    }

    private static FeedFields common(FeedPart part) {
        var fields = new FeedFields()
                .put("title", part, Text.TITLE)
                .put("id", part, Property.ID)
                .put("rights", part, Text.RIGHTS)
                .put(
                        "links",
                        part.links().stream().map(FeedAtomVocabulary::link).toList())
                .put("authors", people(part.authors()))
                .put("contributors", people(part.contributors()))
                .put(
                        "categories",
                        part.categories().stream()
                                .map(FeedAtomVocabulary::category)
                                .toList())
                .put("extensions", FeedGofeedVocabulary.extensions(part.extensions()));
        FeedGofeedVocabulary.time(fields, "updated", part.time(FeedTime.Kind.UPDATED));
        return fields;
    }

    private static List<Map<String, Object>> people(List<FeedPerson> people) {
        return people.stream()
                .map(person -> new FeedFields()
                        .put("name", person.name())
                        .put("email", person.email())
                        .put("uri", person.url())
                        .map())
                .toList();
    }

    private static Map<String, Object> link(FeedLink link) {
        return new FeedFields()
                .put("href", link.href())
                .put("hreflang", link.hreflang())
                .put("rel", link.rel())
                .put("type", link.type())
                .put("title", link.title())
                .put("length", link.length())
                .map();
    }

    private static Map<String, Object> category(FeedCategory category) {
        return new FeedFields()
                .put("term", category.term())
                .put("scheme", category.scheme())
                .put("label", category.label())
                .map();
    }

    private static Map<String, Object> content(FeedText text) {
        String type = switch (text.type()) {
            case "text/plain" -> "text";
            case "text/html" -> "html";
            case "application/xhtml+xml" -> "xhtml";
            default -> text.type();
        };
        return new FeedFields().put("type", type).put("value", text.value()).map();
    }

    private static Optional<String> image(FeedPart part, FeedImage.Kind kind) {
        return part.images().stream()
                .filter(image -> image.kind() == kind)
                .map(FeedImage::href)
                .findFirst();
    }
}
