package io.bellwether.benchmarks.eval.feed;

import com.rometools.rome.feed.synd.SyndCategory;
import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEnclosure;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.feed.synd.SyndPerson;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** ROME's feeds in gofeed's words. ROME keeps no time as it was written, only its instant. */
final class FeedRomeGofeed {

    private FeedRomeGofeed() {}

    static Map<String, Object> of(SyndFeed feed) {
        String type = feed.getFeedType() == null ? "" : feed.getFeedType();
        var fields = new FeedFields()
                .put("feedType", type.startsWith("atom") ? "atom" : "rss")
                .put("feedVersion", type.substring(type.lastIndexOf('_') + 1))
                .put("title", feed.getTitle())
                .put("description", feed.getDescription())
                .put("language", feed.getLanguage())
                .put("copyright", feed.getCopyright())
                .put("generator", feed.getGenerator())
                .put(
                        "image",
                        Optional.ofNullable(feed.getImage())
                                .map(image -> new FeedFields()
                                        .put("url", image.getUrl())
                                        .put("title", image.getTitle())
                                        .map()))
                .put(
                        "publishedParsed",
                        Optional.ofNullable(feed.getPublishedDate()).map(FeedRomeGofeed::instant))
                .put(
                        "items",
                        feed.getEntries().stream().map(FeedRomeGofeed::item).toList());
        link(fields, feed.getLink());
        people(fields, feed.getAuthors(), feed.getAuthor());
        return categories(fields, feed.getCategories()).map();
    }

    private static Map<String, Object> item(SyndEntry entry) {
        var fields = new FeedFields()
                .put("title", entry.getTitle())
                .put("description", Optional.ofNullable(entry.getDescription()).map(SyndContent::getValue))
                .put("content", entry.getContents().stream().findFirst().map(SyndContent::getValue))
                .put("guid", entry.getUri())
                .put(
                        "publishedParsed",
                        Optional.ofNullable(entry.getPublishedDate()).map(FeedRomeGofeed::instant))
                .put(
                        "updatedParsed",
                        Optional.ofNullable(entry.getUpdatedDate()).map(FeedRomeGofeed::instant))
                .put(
                        "enclosures",
                        entry.getEnclosures().stream()
                                .map(FeedRomeGofeed::enclosure)
                                .toList());
        link(fields, entry.getLink());
        people(fields, entry.getAuthors(), entry.getAuthor());
        return categories(fields, entry.getCategories()).map();
    }

    private static String instant(Date date) {
        return date.toInstant().toString();
    }

    private static void link(FeedFields fields, @Nullable String link) {
        fields.put("link", link).put("links", link == null ? null : List.of(link));
    }

    private static void people(FeedFields fields, List<SyndPerson> authors, @Nullable String author) {
        var people = authors.stream()
                .map(person -> new FeedFields()
                        .put("name", person.getName())
                        .put("email", person.getEmail())
                        .put("url", person.getUri())
                        .map())
                .toList();
        var named = people.isEmpty() && author != null && !author.isEmpty()
                ? List.of(Map.<String, Object>of("name", author))
                : people;
        fields.put("authors", named).put("author", named.stream().findFirst());
    }

    private static FeedFields categories(FeedFields fields, List<SyndCategory> categories) {
        return fields.put(
                "categories", categories.stream().map(SyndCategory::getName).toList());
    }

    private static Map<String, Object> enclosure(SyndEnclosure enclosure) {
        return new FeedFields()
                .put("url", enclosure.getUrl())
                .put("type", enclosure.getType())
                .put("length", Long.toString(enclosure.getLength()))
                .map();
    }
}
