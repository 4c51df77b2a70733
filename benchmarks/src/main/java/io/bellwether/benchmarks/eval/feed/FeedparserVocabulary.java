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
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Our feeds in the words of feedparser's results, its synonyms included (feedparser documentation, "Reference"). */
final class FeedparserVocabulary {

    private static final Map<String, String> RSS_VERSIONS =
            Map.of("0.91", "rss091u", "0.92", "rss092", "0.93", "rss093", "0.94", "rss094", "", "rss");

    private FeedparserVocabulary() {}

    static Map<String, Object> of(FeedContent content) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("bozo", !content.defects().isEmpty());
        result.put("encoding", content.charset());
        result.put("version", version(content));
        result.put("feed", feed(content.channel()));
        result.put(
                "entries",
                content.entries().stream()
                        .filter(FeedEntry.Published.class::isInstance)
                        .map(entry -> entry(((FeedEntry.Published) entry).part()))
                        .toList());
        return result;
    }

    private static String version(FeedContent content) {
        String version = content.version();
        return switch (content.dialect()) {
            case RSS -> version.startsWith("2") ? "rss20" : RSS_VERSIONS.getOrDefault(version, "rss");
            case RDF -> version.equals("1.0") ? "rss10" : "rss090";
            case ATOM -> "atom" + version.replace(".", "");
            case CDF -> "cdf";
            case JSON_FEED -> "json" + version.replace(".", "");
        };
    }

    private static Map<String, Object> feed(FeedPart part) {
        var fields = common(part);
        texts(part, Text.SUMMARY, fields, "subtitle");
        texts(part, Text.INFO, fields, "info");
        return fields.put("ttl", part, Property.TTL)
                .put("docs", part, Property.DOCS)
                .put("logo", image(part, Kind.LOGO))
                .put("icon", image(part, Kind.ICON))
                .put("image", picture(part, Kind.ELEMENT, Kind.COVER))
                .map();
    }

    private static Map<String, Object> entry(FeedPart part) {
        var fields = common(part);
        texts(part, Text.SUMMARY, fields, "summary");
        // Feedparser's summary of an entry that has none is its first content.
        part.contents().stream().findFirst().map(FeedText::value).ifPresent(value -> fields.put("summary", value));
        var source = part.source();
        return fields.put(
                        "content",
                        part.contents().stream()
                                .map(FeedparserVocabulary::detail)
                                .toList())
                .put(
                        "guidislink",
                        part.property(Property.ID_IS_LINK).isPresent()
                                && part.link().isEmpty())
                .put("link", part.property(Property.ID_IS_LINK).isPresent() ? part.property(Property.ID) : part.link())
                .put("comments", part, Property.COMMENTS_PAGE)
                .put(
                        "enclosures",
                        part.links("enclosure").stream()
                                .map(FeedparserVocabulary::enclosure)
                                .toList())
                .put("image", picture(part, Kind.COVER))
                .put("media_thumbnail", image(part, Kind.THUMBNAIL).map(url -> List.of(Map.of("url", url))))
                .put("itunes_duration", part, Property.DURATION)
                .put("where", FeedPlaceVocabulary.of(part.place()))
                .put("source", source == null ? null : source(source))
                .map();
    }

    private static Map<String, Object> source(FeedPart part) {
        var fields = common(part);
        texts(part, Text.SUMMARY, fields, "subtitle");
        String self =
                part.links("self").stream().map(FeedLink::href).findFirst().orElse(null);
        return fields.put("href", self).map();
    }

    private static FeedFields common(FeedPart part) {
        var fields = new FeedFields();
        texts(part, Text.TITLE, fields, "title");
        texts(part, Text.RIGHTS, fields, "rights");
        fields.put("id", part, Property.ID).put("link", part.link());
        fields.put(
                "links", part.links().stream().map(FeedparserVocabulary::link).toList());
        people(part, fields);
        fields.put(
                "tags",
                part.categories().stream().map(FeedparserVocabulary::tag).toList());
        fields.put(
                "category", part.categories().stream().map(FeedCategory::term).findFirst());
        time(fields, "published", part.time(FeedTime.Kind.PUBLISHED));
        time(fields, "created", part.time(FeedTime.Kind.CREATED));
        time(fields, "updated", part.time(FeedTime.Kind.UPDATED).or(() -> part.time(FeedTime.Kind.DATED)));
        fields.put("language", part, Property.LANGUAGE);
        fields.put("generator", part, Property.GENERATOR);
        return fields.put(
                "generator_detail",
                new FeedFields()
                        .put("name", part, Property.GENERATOR)
                        .put("href", part, Property.GENERATOR_URL)
                        .put("version", part, Property.GENERATOR_VERSION)
                        .map());
    }

    private static void texts(FeedPart part, Text kind, FeedFields fields, String name) {
        fields.put(name, part, kind);
        fields.put(name + "_detail", part.text(kind).map(FeedparserVocabulary::detail));
    }

    private static Map<String, Object> detail(FeedText text) {
        return new FeedFields()
                .put("value", text.value())
                .put("type", text.type())
                .put("language", text.language())
                .put("base", text.base())
                .map();
    }

    private static void people(FeedPart part, FeedFields fields) {
        var authors = part.authors().isEmpty()
                ? part.property(Property.SHOW_AUTHOR).stream()
                        .map(name -> new FeedPerson(name, null, null, null))
                        .toList()
                : part.authors();
        fields.put("authors", authors.stream().map(FeedparserVocabulary::person).toList());
        authors.stream()
                .findFirst()
                .ifPresent(author -> fields.put("author", label(author)).put("author_detail", person(author)));
        fields.put(
                "contributors",
                part.contributors().stream().map(FeedparserVocabulary::person).toList());
        part.publishers().stream()
                .findFirst()
                .ifPresent(publisher ->
                        fields.put("publisher", label(publisher)).put("publisher_detail", person(publisher)));
    }

    private static String label(FeedPerson person) {
        return person.name() != null && person.email() != null
                ? person.name() + " (" + person.email() + ")"
                : person.label();
    }

    private static Map<String, Object> person(FeedPerson person) {
        return new FeedFields()
                .put("name", person.name())
                .put("email", person.email())
                .put("href", person.url())
                .map();
    }

    private static Map<String, Object> link(FeedLink link) {
        return new FeedFields()
                .put("rel", link.rel())
                .put("type", link.type())
                .put("href", link.href())
                .put("title", link.title())
                .put("hreflang", link.hreflang())
                .put("length", link.length())
                .map();
    }

    private static Map<String, Object> enclosure(FeedLink link) {
        return new FeedFields()
                .put("href", link.href())
                .put("type", link.type())
                .put("length", link.length())
                .map();
    }

    private static Map<String, Object> tag(FeedCategory category) {
        return new FeedFields()
                .put("term", category.term())
                .put("scheme", category.scheme())
                .put("label", category.label())
                .map();
    }

    private static Optional<String> image(FeedPart part, Kind kind) {
        return part.images().stream()
                .filter(image -> image.kind() == kind)
                .map(FeedImage::href)
                .findFirst();
    }

    private static Optional<Map<String, Object>> picture(FeedPart part, Kind... kinds) {
        return Stream.of(kinds)
                .flatMap(kind -> part.images().stream().filter(image -> image.kind() == kind))
                .findFirst()
                .map(image -> new FeedFields()
                        .put("href", image.href())
                        .put("title", image.title())
                        .put("link", image.link())
                        .put("description", image.text())
                        .map());
    }

    private static void time(FeedFields fields, String name, Optional<FeedTime> time) {
        fields.put(name, time.map(FeedTime::text));
        fields.put(name + "_parsed", time.flatMap(FeedTime::instant).map(FeedparserVocabulary::tuple));
    }

    /** Python's nine numbers of a time in UTC. */
    static List<Integer> tuple(Instant instant) {
        var time = instant.atOffset(ZoneOffset.UTC);
        return List.of(
                time.getYear(),
                time.getMonthValue(),
                time.getDayOfMonth(),
                time.getHour(),
                time.getMinute(),
                time.getSecond(),
                time.getDayOfWeek().getValue() - 1,
                time.getDayOfYear(),
                0);
    }
}
