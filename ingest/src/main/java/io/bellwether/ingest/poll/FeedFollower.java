package io.bellwether.ingest.poll;

import io.bellwether.ingest.fetch.HttpAddress;
import io.bellwether.ingest.publish.PublishFailedException;
import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps polling a set of feeds until closed. A failure of Kafka that may pass delays a feed by a minute; one that does
 * not ends the following, and {@link #ended} tells why.
 */
public final class FeedFollower implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(FeedFollower.class);

    private static final Duration AFTER_KAFKA_FAILURE = Duration.ofMinutes(1);
    private static final Duration AFTER_BUG = Duration.ofHours(1);
    private static final Duration DRAIN = Duration.ofSeconds(20);

    private final FeedPoller poller;
    private final Clock clock;
    private final Executor workers;
    private final Timer timer;
    private final int mostAtOnce;
    private final Runnable stop;
    private final PollSchedule schedule;
    private final CompletableFuture<@Nullable Void> ended = new CompletableFuture<>();
    private int running;
    private @Nullable Instant alarm;
    private boolean closed;

    /** Runs something later. */
    @FunctionalInterface
    interface Timer {
        void after(Duration delay, Runnable task);
    }

    FeedFollower(
            FeedPoller poller,
            Collection<String> feeds,
            Duration hostGap,
            int mostAtOnce,
            Clock clock,
            Executor workers,
            Timer timer,
            Runnable stop) {
        this.poller = poller;
        this.clock = clock;
        this.workers = workers;
        this.timer = timer;
        this.mostAtOnce = mostAtOnce;
        this.stop = stop;
        this.schedule = new PollSchedule(hostGap);
        var now = clock.instant();
        new TreeSet<>(feeds).forEach(feed -> schedule.add(new PollSchedule.Turn(feed, host(feed), now)));
    }

    /**
     * A follower with threads of its own.
     *
     * @param threads feeds polled at once, at least 1
     */
    public static FeedFollower withThreads(
            FeedPoller poller, Collection<String> feeds, Duration hostGap, int threads, Clock clock) {
        ExecutorService workers = Executors.newFixedThreadPool(threads, task -> new Thread(task, "feed-poll"));
        Timer timer =
                (delay, task) -> CompletableFuture.delayedExecutor(delay.toMillis(), TimeUnit.MILLISECONDS, workers)
                        .execute(task);
        return new FeedFollower(poller, feeds, hostGap, threads, clock, workers, timer, () -> drain(workers));
    }

    /** Begins; every feed is asked as soon as its host and its cursor permit. */
    public void start() {
        tick();
    }

    /** Completes when every feed is gone or the follower is closed; exceptionally when Kafka failed for good. */
    public CompletableFuture<@Nullable Void> ended() {
        return ended.copy();
    }

    /** Lets polls in work end, for at most 20 s. */
    @Override
    public void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
        }
        stop.run();
        ended.complete(null);
    }

    private synchronized void tick() {
        if (closed || ended.isDone()) {
            return;
        }
        var now = clock.instant();
        while (running < mostAtOnce) {
            var turn = schedule.take(now);
            if (turn.isEmpty()) {
                break;
            }
            running++;
            workers.execute(() -> run(turn.get()));
        }
        if (running < mostAtOnce) {
            schedule.nextWake().ifPresent(wake -> wakeAt(now, wake));
        }
        if (schedule.isEmpty()) {
            ended.complete(null);
        }
    }

    /** Sets the alarm, unless an earlier one is set. */
    private void wakeAt(Instant now, Instant wake) {
        if (alarm != null && !wake.isBefore(alarm)) {
            return;
        }
        alarm = wake;
        timer.after(atLeastAMillisecond(now, wake), () -> {
            synchronized (this) {
                alarm = wake.equals(alarm) ? null : alarm;
            }
            tick();
        });
    }

    private void run(PollSchedule.Turn turn) {
        var next = clock.instant().plus(AFTER_BUG);
        try {
            next = poll(turn.feedUrl());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (PublishFailedException e) {
            next = clock.instant().plus(AFTER_KAFKA_FAILURE);
            notPublished(turn.feedUrl(), e);
        } catch (RuntimeException e) {
            // A fault of this program with one feed must not stop the others.
            LOG.atError().addKeyValue("feed", turn.feedUrl()).setCause(e).log("poll failed");
        } finally {
            done(turn, next);
        }
        tick();
    }

    private synchronized void done(PollSchedule.Turn turn, Instant next) {
        running--;
        schedule.done(turn, clock.instant(), next);
    }

    private void notPublished(String feedUrl, PublishFailedException failure) {
        if (!failure.isRetriable()) {
            ended.completeExceptionally(failure);
            return;
        }
        LOG.atWarn()
                .addKeyValue("feed", feedUrl)
                .addKeyValue("reason", failure.getMessage())
                .log("not published; asked again in a minute");
    }

    private Instant poll(String feedUrl) throws InterruptedException {
        var notBefore = poller.notBefore(feedUrl);
        if (notBefore.isPresent() && notBefore.get().isAfter(clock.instant())) {
            return notBefore.get();
        }
        var outcome = poller.poll(feedUrl);
        LOG.atDebug()
                .addKeyValue("feed", feedUrl)
                .addKeyValue("outcome", outcome)
                .log("polled");
        if (outcome instanceof PollOutcome.Failed failed) {
            LOG.atWarn()
                    .addKeyValue("feed", feedUrl)
                    .addKeyValue("cause", failed.cause())
                    .addKeyValue("next", failed.next())
                    .log("feed cannot be read");
        }
        return outcome.next();
    }

    private static Duration atLeastAMillisecond(Instant now, Instant wake) {
        var delay = Duration.between(now, wake);
        return delay.compareTo(Duration.ofMillis(1)) < 0 ? Duration.ofMillis(1) : delay;
    }

    private static String host(String feedUrl) {
        return HttpAddress.of(feedUrl).map(URI::getHost).orElse(feedUrl);
    }

    private static void drain(ExecutorService workers) {
        workers.shutdown();
        try {
            if (!workers.awaitTermination(DRAIN.toSeconds(), TimeUnit.SECONDS)) {
                workers.shutdownNow();
            }
        } catch (InterruptedException e) {
            workers.shutdownNow();
            Thread.currentThread().interrupt();
        }
    }
}
