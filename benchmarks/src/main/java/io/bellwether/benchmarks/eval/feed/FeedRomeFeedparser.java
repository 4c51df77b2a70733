package io.bellwether.benchmarks.eval.feed;

import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEnclosure;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndImage;
import com.rometools.rome.feed.synd.SyndLink;
import com.rometools.rome.feed.synd.SyndPerson;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** ROME's feeds in feedparser's words. */
final class FeedRomeFeedparser {

    private FeedRomeFeedparser() {}

    static Map<String, Object> of(FeedRome.Answer answer) {
        var feed = answer.feed();
        return new FeedFields()
                .put("bozo", false)
                .put("encoding", answer.encoding())
                .put("version", version(feed.getFeedType()))
                .put("feed", channel(feed))
                .put(
                        "entries",
                        feed.getEntries().stream()
                                .map(FeedRomeFeedparser::entry)
                                .toList())
                .map();
    }

    private static String version(@Nullable String type) {
        return type == null ? "" : type.replace("_", "").replace(".", "").toLowerCase(Locale.ROOT);
    }

    private static Map<String, Object> channel(SyndFeed feed) {
        var fields = new FeedFields()
                .put("title", feed.getTitle())
                .put("subtitle", feed.getDescription())
                .put("rights", feed.getCopyright())
                .put("language", feed.getLanguage())
                .put("id", feed.getUri())
                .put("link", feed.getLink())
                .put("generator", feed.getGenerator())
                .put("links", links(feed.getLinks(), feed.getLink()))
                .put("image", image(feed.getImage()));
        people(fields, feed.getAuthors(), feed.getAuthor());
        categories(fields, feed.getCategories());
        date(fields, "published", feed.getPublishedDate());
        date(fields, "updated", feed.getPublishedDate());
        return fields.map();
    }

    private static Map<String, Object> entry(SyndEntry entry) {
        String summary = Stream.concat(Stream.ofNullable(entry.getDescription()), entry.getContents().stream())
                .map(SyndContent::getValue)
                .findFirst()
                .orElse(null);
        var fields = new FeedFields()
                .put("title", entry.getTitle())
                .put("summary", summary)
                .put(
                        "content",
                        entry.getContents().stream()
                                .map(FeedRomeFeedparser::content)
                                .toList())
                .put("id", entry.getUri())
                .put("link", entry.getLink())
                .put("comments", entry.getComments())
                .put("links", links(entry.getLinks(), entry.getLink()))
                .put(
                        "enclosures",
                        entry.getEnclosures().stream()
                                .map(FeedRomeFeedparser::enclosure)
                                .toList())
                .put("source", entry.getSource() == null ? null : channel(entry.getSource()));
        people(fields, entry.getAuthors(), entry.getAuthor());
        categories(fields, entry.getCategories());
        date(fields, "published", entry.getPublishedDate());
        date(fields, "updated", entry.getUpdatedDate() == null ? entry.getPublishedDate() : entry.getUpdatedDate());
        return fields.map();
    }

    private static Map<String, Object> content(SyndContent content) {
        return new FeedFields()
                .put("value", content.getValue())
                .put("type", content.getType())
                .map();
    }

    private static Map<String, Object> enclosure(SyndEnclosure enclosure) {
        return new FeedFields()
                .put("href", enclosure.getUrl())
                .put("type", enclosure.getType())
                .put("length", Long.toString(enclosure.getLength()))
                .map();
    }

    private static @Nullable Map<String, Object> image(@Nullable SyndImage image) {
        return image == null
                ? null
                : new FeedFields()
                        .put("href", image.getUrl())
                        .put("title", image.getTitle())
                        .put("link", image.getLink())
                        .map();
    }

    private static List<Map<String, Object>> links(List<SyndLink> links, @Nullable String link) {
        return links.isEmpty() && link != null
                ? List.of(Map.of("rel", "alternate", "href", link))
                : links.stream().map(FeedRomeFeedparser::link).toList();
    }

    private static Map<String, Object> link(SyndLink link) {
        return new FeedFields()
                .put("rel", link.getRel())
                .put("type", link.getType())
                .put("href", link.getHref())
                .put("title", link.getTitle())
                .put("hreflang", link.getHreflang())
                .put("length", link.getLength() == 0 ? null : Long.toString(link.getLength()))
                .map();
    }

    private static void people(FeedFields fields, List<SyndPerson> people, @Nullable String author) {
        var known = people.stream().map(FeedRomeFeedparser::person).toList();
        var all = known.isEmpty() && author != null && !author.isEmpty()
                ? List.of(Map.<String, Object>of("name", author))
                : known;
        fields.put("authors", all).put("author_detail", all.stream().findFirst());
        all.stream().findFirst().ifPresent(first -> fields.put("author", label(first)));
    }

    private static Map<String, Object> person(SyndPerson person) {
        return new FeedFields()
                .put("name", person.getName())
                .put("email", person.getEmail())
                .put("href", person.getUri())
                .map();
    }

    private static @Nullable Object label(Map<String, Object> person) {
        Object name = person.get("name");
        Object email = person.get("email");
        return name != null && email != null ? name + " (" + email + ")" : name == null ? email : name;
    }

    private static void categories(FeedFields fields, List<SyndCategory> categories) {
        var tags = categories.stream()
                .map(category -> new FeedFields()
                        .put("term", category.getName())
                        .put("scheme", category.getTaxonomyUri())
                        .put("label", category.getLabel())
                        .map())
                .toList();
        fields.put("tags", tags);
        fields.put("category", categories.stream().findFirst().map(SyndCategory::getName));
    }

    private static void date(FeedFields fields, String name, @Nullable Date date) {
        fields.put(name + "_parsed", date == null ? null : FeedparserVocabulary.tuple(date.toInstant()));
    }
}
