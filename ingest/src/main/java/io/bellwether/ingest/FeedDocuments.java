package io.bellwether.ingest;

import io.bellwether.ingest.feed.Feed;
import io.bellwether.ingest.feed.FeedOrigin;
import io.bellwether.ingest.feed.FeedParser;
import io.bellwether.ingest.feed.FeedResult;
import io.bellwether.ingest.poll.FeedDocument;
import io.bellwether.ingest.poll.FeedReader;
import io.bellwether.news.RawArticle;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The feed parser as the poller wants it. */
final class FeedDocuments implements FeedReader {

    private final FeedParser parser;

    FeedDocuments(FeedParser parser) {
        this.parser = parser;
    }

    @Override
    public FeedDocument read(byte[] bytes, @Nullable String contentType, URI base, String feedUrl, Instant at) {
        var origin = new FeedOrigin(Place.of(feedUrl), contentType, base.toString());
        var result = parser.parse(bytes, origin, at);
        if (result instanceof FeedResult.Read read) {
            var feed = read.feed();
            var entries =
                    feed.entries().stream().map(entry -> known(entry, feedUrl)).toList();
            return new FeedDocument(true, entries, feed.pollInterval(), older(feed.links()));
        }
        return new FeedDocument(false, List.of(((FeedResult.NotAFeed) result).rejected()), null, null);
    }

    /** A feed goes by the address that it is asked at: where a redirect leads may differ from day to day. */
    private static Parsed known(Parsed entry, String feedUrl) {
        return entry instanceof Parsed.Article article
                ? new Parsed.Article(
                        RawArticle.newBuilder(article.article())
                                .setFeedUrl(feedUrl)
                                .build(),
                        article.place())
                : entry;
    }

    private static @Nullable String older(Feed.Links links) {
        return links.prevArchive() == null ? links.next() : links.prevArchive();
    }
}
