package io.bellwether.ingest.feed;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.bellwether.ingest.Parsed;
import io.bellwether.ingest.Place;
import io.bellwether.ingest.outlet.Outlets;
import io.bellwether.news.RawArticle;
import java.time.Instant;

/** Feeds for tests, read the way production reads them. */
final class Feeds {

    static final Instant NOW = Instant.parse("2026-10-10T00:00:00Z");
    static final String URL = "https://feeds.tide.example/all.xml";

    private Feeds() {}

    static Feed read(String feed) {
        return read(feed.getBytes(UTF_8));
    }

    static Feed read(byte[] bytes) {
        var result = result(bytes, new FeedOrigin(Place.of("all.xml"), null, URL));
        return ((FeedResult.Read) result).feed();
    }

    static FeedResult result(byte[] bytes, FeedOrigin origin) {
        return new FeedParser(Outlets.none()).parse(bytes, origin, NOW);
    }

    /** The article of an RSS 2.0 item with these children. */
    static RawArticle item(String children) {
        return article(read("""
                <rss version="2.0" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:odd="http://purl.org/rss/1.0/modules/content/"
                     xmlns:media="http://search.yahoo.com/mrss/" xmlns:slash="http://purl.org/rss/1.0/modules/slash/"
                     xmlns:itunes="http://www.itunes.com/dtds/podcast-1.0.dtd" xmlns:atom="http://www.w3.org/2005/Atom"
                     xmlns:feedburner="http://rssnamespace.org/feedburner/ext/1.0">
                <channel><title>Tide</title><link>https://tide.example/</link><item>%s</item></channel></rss>
                """.formatted(children)));
    }

    /** The article of an Atom 1.0 entry with these children. */
    static RawArticle entry(String children) {
        return article(read("""
                <feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>Tide</title>
                <link href="https://tide.example/"/><entry>%s</entry></feed>
                """.formatted(children)));
    }

    static RawArticle article(Feed feed) {
        return article(feed.entries().get(0));
    }

    static RawArticle article(Parsed parsed) {
        return ((Parsed.Article) parsed).article();
    }
}
