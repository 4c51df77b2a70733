package io.bellwether.ingest.feed;

import java.time.Duration;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/** Reads what a channel or Atom feed says of itself. */
final class XmlFeedHead {

    private static final Duration LONGEST_INTERVAL = Duration.ofDays(366);

    private static final Map<String, Duration> PERIODS = Map.of(
            "hourly", Duration.ofHours(1),
            "daily", Duration.ofDays(1),
            "weekly", Duration.ofDays(7),
            "monthly", Duration.ofDays(30),
            "yearly", Duration.ofDays(365));

    private final XmlScope scope;
    private final Map<String, String> links = new HashMap<>();
    private final Map<String, String> texts = new HashMap<>();
    private @Nullable String title;
    private @Nullable String author;
    private boolean archive;
    private boolean complete;

    XmlFeedHead(XmlScope scope) {
        this.scope = scope;
    }

    FeedHead read(Element channel, Feed.Dialect dialect) {
        for (Element child : channel.children()) {
            read(FeedNames.of(child), child, dialect);
        }
        String declared = texts.getOrDefault("language", texts.get("dc:language"));
        String language = declared == null ? null : Languages.tag(declared);
        return new FeedHead(
                dialect,
                title,
                new Feed.Links(
                        links.get("self"),
                        links.get("alternate"),
                        links.get("prev-archive"),
                        links.get("next-archive"),
                        links.get("current"),
                        links.get("next")),
                language == null ? XmlScope.language(channel) : language,
                author,
                pollInterval(),
                archive,
                complete);
    }

    private void read(String name, Element element, Feed.Dialect dialect) {
        switch (name) {
            case "title", "dc:title" -> {
                String line = TextConstruct.of(element).line();
                title = title == null && !line.isEmpty() ? line : title;
            }
            case "link" -> link(element);
            case "author" -> {
                // Only Atom's feed author stands for the entries (RFC 4287 section 4.2.1).
                String named = dialect == Feed.Dialect.ATOM ? EntryAuthors.name(element) : "";
                author = author == null && !named.isEmpty() ? named : author;
            }
            case "fh:archive" -> archive = true;
            case "fh:complete" -> complete = true;
            case "language", "dc:language", "ttl", "sy:updateperiod", "sy:updatefrequency" ->
                texts.putIfAbsent(name, TextConstruct.text(element));
            default -> {}
        }
    }

    private void link(Element element) {
        String rel = element.attr("rel").strip().toLowerCase(Locale.ROOT);
        String href = element.attr("href");
        String address = href.isBlank() ? TextConstruct.text(element) : href;
        if (!address.isBlank()) {
            links.putIfAbsent(rel.isEmpty() ? "alternate" : rel, scope.resolve(element, address));
        }
    }

    private @Nullable Duration pollInterval() {
        int ttl = number(texts.get("ttl"));
        var period = PERIODS.get(texts.getOrDefault("sy:updateperiod", "").toLowerCase(Locale.ROOT));
        int frequency = Math.max(1, number(texts.get("sy:updatefrequency")));
        Duration interval = ttl > 0 ? Duration.ofMinutes(ttl) : period == null ? null : period.dividedBy(frequency);
        return interval == null || interval.compareTo(LONGEST_INTERVAL) > 0 ? null : interval;
    }

    private static int number(@Nullable String text) {
        boolean digits = text != null && !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits && text != null && text.length() < 9 ? Integer.parseInt(text) : 0;
    }
}
