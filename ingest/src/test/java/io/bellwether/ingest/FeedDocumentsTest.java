package io.bellwether.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.ingest.feed.FeedParser;
import io.bellwether.ingest.outlet.Outlets;
import io.bellwether.schemas.TrustedRecords;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class FeedDocumentsTest {

    static {
        TrustedRecords.trust();
    }

    private static final Instant AT = Instant.parse("2026-10-08T14:00:00Z");

    private final FeedDocuments documents = new FeedDocuments(new FeedParser(Outlets.none()));

    @Test
    void shouldKnowAFeedByTheAddressAskedAndItsLinksByTheAddressFound() {
        String rss = """
                <rss version="2.0" xmlns:atom="http://www.w3.org/2005/Atom"><channel><title>T</title><ttl>60</ttl>
                <link>https://example.org/</link>
                <atom:link rel="prev-archive" href="/archive/1.xml"/>
                <item><title>One</title><link>a/1.html</link></item></channel></rss>""";

        var document = documents.read(
                rss.getBytes(StandardCharsets.UTF_8),
                "application/rss+xml",
                URI.create("https://cdn.example/x/feed"),
                "https://example.org/feed",
                AT);

        assertThat(document.readable()).isTrue();
        assertThat(document.pollInterval()).isEqualTo(Duration.ofHours(1));
        assertThat(document.older()).isEqualTo("https://cdn.example/archive/1.xml");
        assertThat(document.entries()).singleElement().isInstanceOfSatisfying(Parsed.Article.class, entry -> {
            assertThat(entry.article().getFeedUrl()).isEqualTo("https://example.org/feed");
            assertThat(entry.article().getUrl()).isEqualTo("https://cdn.example/x/a/1.html");
            assertThat(entry.article().getIngestedAt()).isEqualTo(AT);
        });
    }

    @Test
    void shouldSayThatAPageIsNoFeed() {
        var document = documents.read(
                "<html><body>Sorry</body></html>".getBytes(StandardCharsets.UTF_8),
                "text/html",
                URI.create("https://example.org/feed"),
                "https://example.org/feed",
                AT);

        assertThat(document.readable()).isFalse();
        assertThat(document.entries()).singleElement().isInstanceOf(Parsed.Rejected.class);
    }
}
