package io.bellwether.ingest.poll;

import io.bellwether.ingest.Parsed;
import io.bellwether.ingest.fetch.FetchRequest;
import io.bellwether.ingest.fetch.FetchResult;
import io.bellwether.ingest.fetch.HttpAddress;
import io.bellwether.ingest.fetch.PageFetcher;
import io.bellwether.ingest.fetch.RobotsPolicy;
import io.bellwether.ingest.publish.FeedLog;
import io.bellwether.news.FeedCursor;
import io.micrometer.core.instrument.MeterRegistry;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Polls feeds: asks only for what changed (conditional GET), publishes only what is new or changed, and remembers in
 * the feed's cursor where it stands. Safe for use by several threads on different feeds.
 */
public final class FeedPoller {

    private static final int GONE = 410;

    private final PageFetcher fetcher;
    private final FeedReader reader;
    private final FeedLog log;
    private final PollPolicy policy;
    private final Clock clock;
    private final MeterRegistry meters;
    private final PollTiming timing;
    private final HostGate gate;
    private final FeedBatches batches;
    private final FeedArchive archive;

    /** What feeds said last of how often they change; a 304 does not repeat it. */
    private final Map<String, Duration> pollIntervals = new ConcurrentHashMap<>();

    /**
     * A poller.
     *
     * @param reader reads feed documents
     * @param pages reads the text of pages; asked with {@code policy.fullText()} only
     * @param log where articles and cursors go
     */
    public FeedPoller(
            PageFetcher fetcher,
            FeedReader reader,
            PageDecoder pages,
            FeedLog log,
            PollPolicy policy,
            Clock clock,
            MeterRegistry meters) {
        this(fetcher, reader, pages, log, policy, clock, meters, duration -> Thread.sleep(duration.toMillis()));
    }

    FeedPoller(
            PageFetcher fetcher,
            FeedReader reader,
            PageDecoder pages,
            FeedLog log,
            PollPolicy policy,
            Clock clock,
            MeterRegistry meters,
            HostGate.Pause pause) {
        this.fetcher = fetcher;
        this.reader = reader;
        this.log = log;
        this.policy = policy;
        this.clock = clock;
        this.meters = meters;
        this.timing = new PollTiming(policy);
        this.gate = new HostGate(clock, pause);
        var fullText = policy.fullText()
                ? new FullText(fetcher, new RobotsPolicy(fetcher, clock), gate, policy.hostGap(), pages, meters)
                : null;
        this.batches = new FeedBatches(log, fullText);
        this.archive = new FeedArchive(policy.archivePages(), this::older);
    }

    /**
     * Asks a feed now.
     *
     * @throws io.bellwether.ingest.publish.PublishFailedException when Kafka failed; nothing is lost, the next poll
     *     brings it again
     */
    public PollOutcome poll(String feedUrl) throws InterruptedException {
        var cursor = log.cursor(feedUrl)
                .orElseGet(() -> FeedCursor.newBuilder().setFeedUrl(feedUrl).build());
        String asked = cursor.getMovedTo() == null ? feedUrl : cursor.getMovedTo();
        var url = HttpAddress.of(asked);
        if (url.isEmpty()) {
            return failed(cursor, "bad-url", asked + " is not an http(s) address", asked, null);
        }
        var request = FetchRequest.feed(url.get(), cursor.getEtag(), cursor.getLastModified());
        var result = gate.visit(url.get(), policy.hostGap(), () -> fetcher.fetch(request));
        return outcome(cursor, url.get(), result);
    }

    /** Before when a feed must not be asked, by its last answers; empty when nothing forbids it. */
    public Optional<Instant> notBefore(String feedUrl) {
        return log.cursor(feedUrl).map(FeedCursor::getNotBefore);
    }

    private PollOutcome outcome(FeedCursor cursor, URI url, FetchResult result) throws InterruptedException {
        if (result instanceof FetchResult.Fetched fetched) {
            return fetched(cursor, url, fetched);
        } else if (result instanceof FetchResult.NotModified same) {
            return notModified(cursor, url, same);
        } else if (result instanceof FetchResult.Refused refused) {
            return failed(cursor, refused.cause(), refused.detail(), url.getHost(), null);
        }
        var failure = (FetchResult.Failed) result;
        if (failure.status() == GONE && cursor.getMovedTo() == null) {
            return gone(cursor, failure);
        }
        return failed(cursor, failure.cause(), failure.detail(), url.getHost(), failure.retryAfter());
    }

    private PollOutcome fetched(FeedCursor cursor, URI url, FetchResult.Fetched fetched) throws InterruptedException {
        var now = clock.instant();
        String feedUrl = cursor.getFeedUrl();
        var document = read(fetched, feedUrl, now);
        var seen = new SeenEntries(cursor.getSeen());
        seen.add(document.entries());
        if (!document.readable()) {
            // Reported once, by its bytes; asked for again without validators, since it may have been an error page.
            String detail = "no feed at " + url;
            var failing = failing(cursor, "not-a-feed: " + detail, url.getHost(), null);
            batches.publish(seen, cursor, failing);
            return counted("not-a-feed", new PollOutcome.Failed("not-a-feed", detail, failing.getNotBefore()));
        }
        archive.addOlder(document, fetched.finalUrl(), feedUrl, seen);
        remember(feedUrl, document.pollInterval());
        int rejected = (int)
                seen.fresh().stream().filter(Parsed.Rejected.class::isInstance).count();
        int articles = seen.fresh().size() - rejected;
        batches.publish(seen, cursor, CursorUpdate.read(cursor, fetched, articles > 0, now));
        var next = timing.afterSuccess(clock.instant(), document.pollInterval(), fetched.headers());
        return counted("published", new PollOutcome.Published(articles, rejected, seen.unchanged(), next));
    }

    private PollOutcome notModified(FeedCursor cursor, URI url, FetchResult.NotModified same) {
        if (cursor.getEtag() == null && cursor.getLastModified() == null) {
            return failed(cursor, "unasked-304", url + " answers 304 to a plain request", url.getHost(), null);
        }
        var now = clock.instant();
        boolean tells = cursor.getConsecutiveFailures() > 0 || same.movedTo() != null;
        if (tells) {
            log.commit(List.of(), CursorUpdate.healthy(cursor, same.movedTo(), now));
        }
        var next = timing.afterSuccess(now, pollIntervals.get(cursor.getFeedUrl()), same.headers());
        return counted("not-modified", new PollOutcome.NotModified(next));
    }

    private PollOutcome gone(FeedCursor cursor, FetchResult.Failed failure) {
        log.commit(
                List.of(), CursorUpdate.failed(cursor, "gone: " + failure.detail(), clock.instant(), PollTiming.NEVER));
        return counted("gone", new PollOutcome.Gone());
    }

    private PollOutcome failed(
            FeedCursor cursor, String cause, String detail, String host, @Nullable Instant retryAfter) {
        var failing = failing(cursor, cause + ": " + detail, host, retryAfter);
        log.commit(List.of(), failing);
        return counted(cause, new PollOutcome.Failed(cause, detail, failing.getNotBefore()));
    }

    private FeedCursor failing(FeedCursor cursor, String error, String host, @Nullable Instant retryAfter) {
        var now = clock.instant();
        int failures = cursor.getConsecutiveFailures() + 1;
        return CursorUpdate.failed(cursor, error, now, timing.afterFailure(now, host, failures, retryAfter));
    }

    private Optional<FeedArchive.Page> older(URI url, String feedUrl) throws InterruptedException {
        var result = gate.visit(url, policy.hostGap(), () -> fetcher.fetch(FetchRequest.feed(url, null, null)));
        return result instanceof FetchResult.Fetched fetched
                ? Optional.of(new FeedArchive.Page(read(fetched, feedUrl, clock.instant()), fetched.finalUrl()))
                : Optional.empty();
    }

    private FeedDocument read(FetchResult.Fetched fetched, String feedUrl, Instant now) {
        String type = fetched.headers().get("content-type").orElse(null);
        return reader.read(fetched.bytes(), type, fetched.finalUrl(), feedUrl, now);
    }

    private void remember(String feedUrl, @Nullable Duration pollInterval) {
        if (pollInterval == null) {
            pollIntervals.remove(feedUrl);
        } else {
            pollIntervals.put(feedUrl, pollInterval);
        }
    }

    private PollOutcome counted(String result, PollOutcome outcome) {
        meters.counter("bellwether.ingest.polls", "result", result).increment();
        return outcome;
    }
}
