package io.bellwether.benchmarks.parts;

import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import io.bellwether.benchmarks.ArticleGenerator;
import io.bellwether.ingest.Place;
import io.bellwether.ingest.feed.FeedOrigin;
import io.bellwether.ingest.feed.FeedParser;
import io.bellwether.ingest.feed.FeedResult;
import io.bellwether.ingest.outlet.Outlets;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** An RSS 2.0 feed of 30 entries with their whole text, from bytes to articles (ours) or entries (ROME). */
public class FeedBenchmark extends PartBenchmark {

    /** The feed. */
    @State(Scope.Benchmark)
    public static class Feed {

        private static final int ENTRIES = 30;
        private static final int BYTES = 3_000;

        private final FeedParser parser = new FeedParser(Outlets.none());
        private final FeedOrigin origin = FeedOrigin.file(Place.of("feed.xml"));
        private final byte[] bytes = feed().getBytes(StandardCharsets.UTF_8);

        private static String feed() {
            var generator = new ArticleGenerator(1, BYTES);
            var feed = new StringBuilder("<?xml version=\"1.0\" encoding=\"UTF-8\"?><rss version=\"2.0\">")
                    .append("<channel><title>Harbour Post</title><link>https://post.example/</link>")
                    .append("<description>The paper of the coast</description>");
            for (int n = 0; n < ENTRIES; n++) {
                var article = generator.article(n);
                feed.append("<item><title>")
                        .append(article.getTitle())
                        .append("</title><link>")
                        .append(article.getUrl())
                        .append("</link><pubDate>Mon, 05 Oct 2026 12:00:00 GMT</pubDate><description><![CDATA[<p>")
                        .append(article.getContent())
                        .append("</p>]]></description></item>");
            }
            return feed.append("</channel></rss>").toString();
        }
    }

    @Benchmark
    public FeedResult bellwether(Feed feed) {
        return feed.parser.parse(feed.bytes, feed.origin, ArticleGenerator.START);
    }

    @Benchmark
    public SyndFeed rome(Feed feed) throws IOException, FeedException {
        try (var reader = new XmlReader(new ByteArrayInputStream(feed.bytes), true)) {
            return new SyndFeedInput().build(reader);
        }
    }
}
