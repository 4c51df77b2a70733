package io.bellwether.ingest;

import io.bellwether.ingest.article.TextDecoder;
import io.bellwether.ingest.feed.FeedParser;
import io.bellwether.ingest.fetch.PageFetcher;
import io.bellwether.ingest.outlet.Outlets;
import io.bellwether.ingest.poll.FeedFollower;
import io.bellwether.ingest.poll.FeedPoller;
import io.bellwether.ingest.poll.PollOutcome;
import io.bellwether.ingest.publish.FeedPublisher;
import io.bellwether.ingest.publish.Summary;
import io.bellwether.runtime.KafkaConnection;
import io.bellwether.schemas.Topics;
import io.bellwether.schemas.TrustedRecords;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Set;
import java.util.TreeSet;

/** Feeds to {@code articles.raw}, once or for as long as it is open: the parts of polling, wired. */
public final class FeedIngest implements AutoCloseable {

    private final PageFetcher fetcher;
    private final FeedPublisher publisher;
    private final FeedPoller poller;
    private final FeedFollower follower;

    private FeedIngest(PageFetcher fetcher, FeedPublisher publisher, FeedPoller poller, FeedFollower follower) {
        this.fetcher = fetcher;
        this.publisher = publisher;
        this.poller = poller;
        this.follower = follower;
    }

    /**
     * Makes everything ready; nothing is asked yet.
     *
     * @param outlets finds the outlets of entries
     * @param feeds addresses of the feeds that may be asked
     */
    public static FeedIngest open(
            IngestConfig config,
            KafkaConnection connection,
            Topics topics,
            Outlets outlets,
            Set<String> feeds,
            Clock clock,
            MeterRegistry meters) {
        TrustedRecords.trust();
        var fetcher = new PageFetcher(config.fetch(), clock);
        // Shared by nothing else: the name of the cursor topic keeps installations on one cluster apart.
        String transactionalId = topics.feeds().name() + "-ingest-" + config.instance();
        var publisher = FeedPublisher.open(connection, topics, transactionalId, feeds, meters);
        var poller = new FeedPoller(
                fetcher,
                new FeedDocuments(new FeedParser(outlets)),
                (page, contentType) -> TextDecoder.html(page, contentType).text(),
                publisher,
                config.poll(),
                clock,
                meters);
        var follower = FeedFollower.withThreads(
                poller, new TreeSet<>(feeds), config.poll().hostGap(), config.pollThreads(), clock);
        return new FeedIngest(fetcher, publisher, poller, follower);
    }

    /**
     * Asks one feed now, whatever its cursor says of when.
     *
     * @throws io.bellwether.ingest.publish.PublishFailedException when Kafka failed
     */
    public PollOutcome poll(String feedUrl) throws InterruptedException {
        return poller.poll(feedUrl);
    }

    /** The following of all feeds, to be started; ends when this closes. */
    public FeedFollower follower() {
        return follower;
    }

    /** What has been published so far. */
    public Summary summary() {
        return publisher.summary();
    }

    @Override
    public void close() {
        follower.close();
        publisher.close();
        fetcher.close();
    }
}
