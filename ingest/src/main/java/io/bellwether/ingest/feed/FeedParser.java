package io.bellwether.ingest.feed;

import io.bellwether.ingest.Parsed;
import io.bellwether.ingest.article.RejectionCause;
import io.bellwether.ingest.feed.content.FeedContent;
import io.bellwether.ingest.feed.content.FeedEntry;
import io.bellwether.ingest.feed.content.FeedPart;
import io.bellwether.ingest.feed.content.FeedPart.Property;
import io.bellwether.ingest.feed.content.FeedText;
import io.bellwether.ingest.feed.read.FeedContentReader;
import io.bellwether.ingest.feed.read.FeedReading;
import io.bellwether.ingest.feed.read.FeedTransport;
import io.bellwether.ingest.outlet.Outlets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads feeds of every dialect from bytes and makes articles of their entries. Nothing is fetched, no exception is thrown
 * for any bytes whatever; the work is linear in their number. Size is the caller's to limit.
 */
public final class FeedParser {

    private final Outlets outlets;

    /** A parser that finds the outlet of each entry in {@code outlets}. */
    public FeedParser(Outlets outlets) {
        this.outlets = outlets;
    }

    /**
     * Reads a feed.
     *
     * @param bytes the document as it came
     * @param origin where it came from
     * @param ingestedAt time of ingestion that the articles carry
     */
    public FeedResult parse(byte[] bytes, FeedOrigin origin, Instant ingestedAt) {
        var reading = FeedContentReader.read(bytes, new FeedTransport(origin.contentType(), null, origin.url()));
        if (reading instanceof FeedReading.Read read) {
            return new FeedResult.Read(feed(read.content(), origin, ingestedAt));
        }
        var refused = (FeedReading.Refused) reading;
        return new FeedResult.NotAFeed(refused.cause().at(origin.place(), refused.detail(), bytes));
    }

    private Feed feed(FeedContent content, FeedOrigin origin, Instant ingestedAt) {
        var channel = content.channel();
        String title = channel.text(FeedPart.Text.TITLE).map(FeedText::line).orElse("");
        return new Feed(
                content.dialect(),
                content.charset(),
                title.isEmpty() ? null : title,
                links(channel),
                channel.property(Property.LANGUAGE).orElse(null),
                PollInterval.of(channel),
                content.archive(),
                content.complete(),
                content.defects().contains(FeedContent.Defect.ENCODING),
                entries(content, origin, ingestedAt));
    }

    private List<Parsed> entries(FeedContent content, FeedOrigin origin, Instant ingestedAt) {
        var head = new FeedHead(content, links(content.channel()));
        var articles = new EntryArticle(outlets, origin, ingestedAt, head);
        var parsed = new ArrayList<Parsed>();
        for (var entry : content.entries()) {
            var place = origin.place().entry(parsed.size() + 1);
            if (entry instanceof FeedEntry.Published published) {
                parsed.add(articles.of(published.part(), place));
            } else if (entry instanceof FeedEntry.Deleted deleted) {
                parsed.add(articles.withdrawn(deleted.link(), deleted.reference(), place));
            } else if (entry instanceof FeedEntry.Malformed malformed) {
                parsed.add(RejectionCause.NOT_AN_OBJECT.at(place, malformed.why()));
            }
        }
        return parsed;
    }

    private static Feed.Links links(FeedPart channel) {
        return new Feed.Links(
                first(channel, "self"),
                channel.link().orElse(null),
                first(channel, "prev-archive"),
                first(channel, "next-archive"),
                first(channel, "current"),
                first(channel, "next"));
    }

    private static @Nullable String first(FeedPart channel, String rel) {
        var links = channel.links(rel);
        return links.isEmpty() ? null : links.get(0).href();
    }
}
