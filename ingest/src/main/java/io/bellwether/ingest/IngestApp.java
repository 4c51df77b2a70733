package io.bellwether.ingest;

import io.bellwether.ingest.document.DocumentInput;
import io.bellwether.ingest.document.DocumentReader;
import io.bellwether.ingest.document.JsonArticleReader;
import io.bellwether.ingest.document.ReadLimits;
import io.bellwether.ingest.fetch.HttpAddress;
import io.bellwether.ingest.outlet.Outlets;
import io.bellwether.ingest.publish.ArticlePublisher;
import io.bellwether.ingest.publish.Summary;
import io.bellwether.ingest.push.PushServer;
import io.bellwether.runtime.Failures;
import io.bellwether.runtime.KafkaConnection;
import io.bellwether.schemas.Topics;
import io.bellwether.schemas.TrustedRecords;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ingest as a long-running process: the push endpoint and the polling of the configured feeds. Several run side by side
 * when each has its own {@code ingest.instance} and its own share of the feeds.
 */
public final class IngestApp implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(IngestApp.class);

    private static final Duration LONGEST_WAIT = Duration.ofSeconds(30);

    private final ArticlePublisher publisher;
    private final @Nullable PushServer push;
    private final @Nullable FeedIngest feeds;
    private final CompletableFuture<@Nullable Void> ended = new CompletableFuture<>();

    private IngestApp(ArticlePublisher publisher, @Nullable PushServer push, @Nullable FeedIngest feeds) {
        this.publisher = publisher;
        this.push = push;
        this.feeds = feeds;
    }

    /**
     * Starts everything and returns at once.
     *
     * @throws IllegalArgumentException when there is nothing to do, or the table of outlets is wrong
     * @throws IllegalStateException when the push endpoint's port is taken
     */
    public static IngestApp start(
            IngestConfig config, KafkaConnection connection, Topics topics, Clock clock, MeterRegistry meters) {
        TrustedRecords.trust();
        var outlets = outlets(config.outlets());
        var addresses = new TreeSet<>(config.feeds());
        config.opml().forEach(path -> addOpml(path, outlets, clock, addresses));
        if (addresses.isEmpty() && config.push() == null) {
            throw new IllegalArgumentException("nothing to do: no ingest.feeds, no ingest.opml, and push is off");
        }
        var publisher = ArticlePublisher.open(connection, topics, LONGEST_WAIT, meters);
        PushServer push = null;
        try {
            if (config.push() != null) {
                push = PushServer.start(config.push(), publisher, new JsonArticleReader(outlets)::read, clock, meters);
            }
        } catch (IllegalStateException e) {
            publisher.close();
            throw e;
        }
        var feeds = addresses.isEmpty()
                ? null
                : FeedIngest.open(config, connection, topics, outlets, addresses, clock, meters);
        var app = new IngestApp(publisher, push, feeds);
        app.run(addresses.size());
        return app;
    }

    /** The port of the push endpoint; empty when it is off. */
    public OptionalInt pushPort() {
        return push == null ? OptionalInt.empty() : OptionalInt.of(push.port());
    }

    /** Whether it is still taking and publishing. */
    public boolean isAlive() {
        return !ended.isDone() && publisher.isOpen();
    }

    /** What was pushed and acknowledged so far. */
    public Summary pushed() {
        return publisher.summary();
    }

    /** What polling has published so far. */
    public Summary polled() {
        return feeds == null ? new Summary(0, 0, new TreeMap<>(), 0) : feeds.summary();
    }

    /**
     * Waits until the app ends.
     *
     * @throws IllegalStateException with the cause when it did not end by {@link #close}
     */
    public void await() throws InterruptedException {
        try {
            ended.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("ingest stopped: " + Failures.reason(e), e.getCause());
        }
    }

    /** Takes nothing more, waits for what is in work, and stops. */
    @Override
    public void close() {
        if (push != null) {
            push.close();
        }
        if (feeds != null) {
            feeds.close();
        }
        publisher.close();
        ended.complete(null);
    }

    private void run(int feedCount) {
        var unused = publisher.failure().thenAccept(ended::completeExceptionally);
        if (feeds != null) {
            var follower = feeds.follower();
            var unusedToo = follower.ended().whenComplete((nothing, failure) -> {
                if (failure != null) {
                    ended.completeExceptionally(failure);
                } else if (push == null) {
                    ended.complete(null);
                }
            });
            follower.start();
        }
        LOG.atInfo()
                .addKeyValue("feeds", feedCount)
                .addKeyValue("pushPort", push == null ? "off" : push.port())
                .log("ingest runs");
    }

    private static Outlets outlets(@Nullable Path table) {
        if (table == null) {
            return Outlets.none();
        }
        try {
            return Outlets.read(Files.readAllBytes(table), table.toString());
        } catch (IOException e) {
            throw new UncheckedIOException(table + " cannot be read", e);
        }
    }

    private static void addOpml(Path opml, Outlets outlets, Clock clock, Set<String> addresses) {
        new DocumentReader(outlets, ReadLimits.defaults(), clock)
                .read(
                        DocumentInput.file(opml),
                        parsed -> LOG.atWarn()
                                .addKeyValue("place", parsed.place())
                                .log("not a feed"),
                        feed -> {
                            if (HttpAddress.of(feed.url()).isPresent()) {
                                addresses.add(feed.url());
                            } else {
                                LOG.atWarn().addKeyValue("url", feed.url()).log("not an http(s) address");
                            }
                        });
    }
}
