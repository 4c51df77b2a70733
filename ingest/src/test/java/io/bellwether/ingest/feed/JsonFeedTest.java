package io.bellwether.ingest.feed;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.ingest.Parsed;
import io.bellwether.ingest.Place;
import io.bellwether.ingest.feed.content.FeedContent;
import io.bellwether.news.ContentType;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonFeedTest {

    @Test
    void shouldReadVersion11() {
        var feed = Feeds.read("""
                {"version": "https://jsonfeed.org/version/1.1", "title": "Tide", "home_page_url": "https://tide.example/",
                 "feed_url": "https://tide.example/feed.json", "language": "en", "next_url": "/feed.json?p=2",
                 "authors": [{"name": "Desk"}],
                 "items": [
                  {"id": 17, "url": "/a", "title": "A", "content_html": "<p>Text</p>", "content_text": "Text",
                   "summary": "Short", "image": "/i.jpg", "date_published": "2026-07-03T14:05:06+08:00",
                   "date_modified": "2026-07-04T00:00:00Z", "authors": [{"name": "Ada"}, {"url": "x"}], "tags": ["ai", 3, "ai"]},
                  {"id": "https://tide.example/b", "content_text": "Plain <text>"},
                  {"attachments": []}, "no item"]}
                """);

        var first = Feeds.article(feed.entries().get(0));
        var second = Feeds.article(feed.entries().get(1));

        assertThat(feed.dialect()).isEqualTo(FeedContent.Dialect.JSON_FEED);
        assertThat(feed.links().next()).isEqualTo("https://feeds.tide.example/feed.json?p=2");
        assertThat(first.getUrl()).isEqualTo("https://feeds.tide.example/a");
        assertThat(first.getTitle()).isEqualTo("A");
        assertThat(first.getContent()).isEqualTo("<p>Text</p>");
        assertThat(first.getContentType()).isEqualTo(ContentType.HTML);
        assertThat(first.getSummary()).isEqualTo("Short");
        assertThat(first.getPublishedAt()).isEqualTo(Instant.parse("2026-07-03T06:05:06Z"));
        assertThat(first.getAuthors()).containsExactly("Ada");
        assertThat(first.getTags()).containsExactly("ai");
        assertThat(first.getLanguageHint()).isEqualTo("en");
        assertThat(second.getUrl()).isEqualTo("https://tide.example/b");
        assertThat(second.getContentType()).isEqualTo(ContentType.TEXT);
        assertThat(second.getAuthors()).containsExactly("Desk");
        assertThat(((Parsed.Rejected) feed.entries().get(2)).cause()).isEqualTo("empty-entry");
        assertThat(((Parsed.Rejected) feed.entries().get(3)).cause()).isEqualTo("not-an-object");
    }

    @Test
    void shouldReadVersion10() {
        var feed = Feeds.read("""
                {"version": "https://jsonfeed.org/version/1", "title": "Tide",
                 "items": [{"id": "1", "external_url": "https://tide.example/a", "title": "A", "author": {"name": "Ada"}}]}
                """);

        assertThat(Feeds.article(feed).getAuthors()).containsExactly("Ada");
        assertThat(Feeds.article(feed).getUrl()).isEqualTo("https://tide.example/a");
    }

    @Test
    void shouldRejectHalfASurrogatePairAlone() {
        var feed = Feeds.read("""
                {"version": "https://jsonfeed.org/version/1", "title": "Tide",
                 "items": [{"id": "1", "title": "a\\ud83d"}, {"id": "2", "title": "b"}]}
                """);

        assertThat(((Parsed.Rejected) feed.entries().get(0)).cause()).isEqualTo("unpaired-surrogate");
        assertThat(feed.entries().get(1)).isInstanceOf(Parsed.Article.class);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"name": "settings"}    | not-a-feed
            {"items": [1, 2         | invalid-json
            {"version": 1}          | not-a-feed
            """)
    void shouldSayWhatIsNoFeed(String json, String cause) {
        var result = Feeds.result(json.getBytes(StandardCharsets.UTF_8), FeedOrigin.file(Place.of("x.json")));

        assertThat(((FeedResult.NotAFeed) result).rejected().cause()).isEqualTo(cause);
    }
}
