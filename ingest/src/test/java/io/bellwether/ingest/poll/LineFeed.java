package io.bellwether.ingest.poll;

import io.bellwether.ingest.Parsed;
import io.bellwether.ingest.Place;
import io.bellwether.news.ContentType;
import io.bellwether.news.Outlet;
import io.bellwether.news.RawArticle;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import org.jspecify.annotations.Nullable;

/**
 * A feed format for tests. A line is {@code id text}, {@code id text http://page}, {@code !broken}, {@code -withdrawn},
 * {@code older: URL} or {@code ttl: MINUTES}; the first line is {@code feed}, or it is none.
 */
final class LineFeed implements FeedReader {

    @Override
    public FeedDocument read(byte[] bytes, @Nullable String contentType, URI base, String feedUrl, Instant at) {
        String text = new String(bytes, StandardCharsets.UTF_8);
        var entries = new ArrayList<Parsed>();
        if (!text.startsWith("feed")) {
            entries.add(new Parsed.Rejected(Place.of(feedUrl), "not-a-feed", "no feed", bytes));
            return new FeedDocument(false, entries, null, null);
        }
        String older = null;
        Duration ttl = null;
        int number = 0;
        for (String line : text.lines().skip(1).toList()) {
            var place = Place.of(feedUrl).entry(++number);
            if (line.startsWith("older: ")) {
                older = line.substring(7);
            } else if (line.startsWith("ttl: ")) {
                ttl = Duration.ofMinutes(Long.parseLong(line.substring(5)));
            } else if (line.startsWith("!")) {
                entries.add(new Parsed.Rejected(
                        place, "empty-entry", "nothing in it", line.getBytes(StandardCharsets.UTF_8)));
            } else if (line.startsWith("-")) {
                entries.add(new Parsed.Withdrawal(line.substring(1), place));
            } else {
                entries.add(article(line.split(" "), place, at));
            }
        }
        return new FeedDocument(true, entries, ttl, older);
    }

    private static Parsed article(String[] words, Place place, Instant at) {
        return new Parsed.Article(
                RawArticle.newBuilder()
                        .setArticleId(words[0])
                        .setOutlet(Outlet.newBuilder().setId("example.org").build())
                        .setContent(words[1])
                        .setContentType(ContentType.TEXT)
                        .setUrl(words.length > 2 ? words[2] : null)
                        .setIngestedAt(at)
                        .build(),
                place);
    }
}
