package io.bellwether.benchmarks.eval.feed;

import io.bellwether.ingest.feed.content.FeedCategory;
import io.bellwether.ingest.feed.content.FeedContent;
import io.bellwether.ingest.feed.content.FeedContent.Dialect;
import io.bellwether.ingest.feed.content.FeedEntry;
import io.bellwether.ingest.feed.content.FeedExtension;
import io.bellwether.ingest.feed.content.FeedImage;
import io.bellwether.ingest.feed.content.FeedLink;
import io.bellwether.ingest.feed.content.FeedPart;
import io.bellwether.ingest.feed.content.FeedPart.Property;
import io.bellwether.ingest.feed.content.FeedPart.Text;
import io.bellwether.ingest.feed.content.FeedPerson;
import io.bellwether.ingest.feed.content.FeedText;
import io.bellwether.ingest.feed.content.FeedTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Our feeds in the words of gofeed's format-neutral feed. */
final class FeedGofeedVocabulary {

    private FeedGofeedVocabulary() {}

    static Map<String, Object> of(FeedContent content) {
        var channel = content.channel();
        var fields = common(channel)
                .put("feedType", type(content.dialect()))
                .put("feedVersion", content.version().isEmpty() ? null : content.version())
                .put(
                        "feedLink",
                        channel.links("self").stream().map(FeedLink::href).findFirst())
                .put("description", channel, Text.SUMMARY)
                .put("copyright", channel, Text.RIGHTS)
                .put("language", channel, Property.LANGUAGE)
                .put("generator", generator(channel))
                .put(
                        "items",
                        content.entries().stream()
                                .filter(FeedEntry.Published.class::isInstance)
                                .map(entry -> item(((FeedEntry.Published) entry).part(), content.dialect()))
                                .toList());
        time(fields, "published", channel.time(FeedTime.Kind.PUBLISHED));
        return fields.map();
    }

    static String type(Dialect dialect) {
        return switch (dialect) {
            case ATOM -> "atom";
            case JSON_FEED -> "json";
            case RSS, RDF, CDF -> "rss";
        };
    }

    private static Map<String, Object> item(FeedPart part, Dialect dialect) {
        var fields = common(part)
                .put("description", part, Text.SUMMARY)
                .put("content", part.contents().stream().map(FeedText::value).findFirst())
                .put("guid", part, Property.ID)
                .put(
                        "enclosures",
                        part.links("enclosure").stream()
                                .map(FeedGofeedVocabulary::enclosure)
                                .toList());
        var published = part.time(FeedTime.Kind.PUBLISHED).or(() -> part.time(FeedTime.Kind.DATED));
        // In Atom, where only the time of change must be given, gofeed lets it stand for both.
        time(
                fields,
                "published",
                dialect == Dialect.ATOM ? published.or(() -> part.time(FeedTime.Kind.UPDATED)) : published);
        return fields.map();
    }

    private static FeedFields common(FeedPart part) {
        var fields = new FeedFields()
                .put("title", part, Text.TITLE)
                .put("link", part.link())
                .put(
                        "links",
                        part.links().stream()
                                .filter(FeedGofeedVocabulary::isListed)
                                .map(FeedLink::href)
                                .toList())
                .put("image", image(part));
        time(fields, "updated", part.time(FeedTime.Kind.UPDATED).or(() -> part.time(FeedTime.Kind.DATED)));
        var authors = authors(part);
        fields.put("authors", authors);
        fields.put("author", authors.stream().findFirst());
        fields.put("categories", categories(part));
        return fields.put("extensions", extensions(part.extensions()))
                .put("dcExt", dublinCore(part.extensions()))
                .put("itunesExt", FeedPodcastVocabulary.of(part.extensions()));
    }

    /** Name, version and address in one line. */
    private static @Nullable String generator(FeedPart part) {
        String line = Stream.of(
                        part.property(Property.GENERATOR),
                        part.property(Property.GENERATOR_VERSION).map(version -> "v" + version),
                        part.property(Property.GENERATOR_URL))
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
        return line.isEmpty() ? null : line;
    }

    private static boolean isListed(FeedLink link) {
        return !link.rel().equals("enclosure") && !link.rel().equals("next");
    }

    private static List<Map<String, Object>> authors(FeedPart part) {
        var people = part.authors().isEmpty() ? part.publishers() : part.authors();
        var show = part.property(Property.SHOW_AUTHOR).map(name -> new FeedPerson(name, null, null, null)).stream()
                .toList();
        return (people.isEmpty() ? show : people)
                .stream()
                        .map(person -> new FeedFields()
                                .put("name", person.name())
                                .put("email", person.email())
                                .put("url", person.url())
                                .put("avatar", person.avatar())
                                .map())
                        .toList();
    }

    private static List<String> categories(FeedPart part) {
        return part.categories().stream().map(FeedCategory::name).distinct().toList();
    }

    private static Optional<Map<String, Object>> image(FeedPart part) {
        return part.images().stream()
                .min(Comparator.comparing(FeedImage::kind))
                .map(image -> new FeedFields()
                        .put("url", image.href().isEmpty() ? null : image.href())
                        .put("title", image.title())
                        .map());
    }

    private static Map<String, Object> enclosure(FeedLink link) {
        return new FeedFields()
                .put("url", link.href())
                .put("type", link.type())
                .put("length", link.length())
                .map();
    }

    static void time(FeedFields fields, String name, Optional<FeedTime> time) {
        fields.put(name, time.map(FeedTime::text));
        fields.put(name + "Parsed", time.flatMap(FeedTime::instant).map(Instant::toString));
    }

    static Map<String, Object> extensions(List<FeedExtension> extensions) {
        Map<String, Object> byPrefix = new TreeMap<>();
        extensions.stream()
                .map(FeedExtension::prefix)
                .distinct()
                .forEach(prefix -> byPrefix.put(
                        prefix,
                        byName(extensions.stream()
                                .filter(extension -> extension.prefix().equals(prefix))
                                .toList())));
        return byPrefix;
    }

    private static Map<String, Object> byName(List<FeedExtension> extensions) {
        Map<String, List<Object>> byName = new LinkedHashMap<>();
        for (var extension : extensions) {
            Map<String, Object> fields = new LinkedHashMap<>();
            fields.put("name", extension.name());
            fields.put("value", extension.value());
            fields.put("attrs", extension.attributes());
            fields.put("children", byName(extension.children()));
            byName.computeIfAbsent(extension.name(), any -> new ArrayList<>()).add(fields);
        }
        return new LinkedHashMap<>(byName);
    }

    static Map<String, Object> dublinCore(List<FeedExtension> extensions) {
        Map<String, List<String>> fields = new LinkedHashMap<>();
        extensions.stream()
                .filter(extension -> extension.prefix().equals("dc"))
                .forEach(extension -> fields.computeIfAbsent(extension.name(), any -> new ArrayList<>())
                        .add(extension.value()));
        return new LinkedHashMap<>(fields);
    }
}
