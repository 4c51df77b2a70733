package io.bellwether.cli;

import io.bellwether.runtime.StreamsApp;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Holds the first app of a replay to its pace, from a thread of its own: it pauses and resumes the app, so that no stream
 * thread ever waits. What follows in the flow gets what the first app lets through.
 */
final class ReplayPace implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ReplayPace.class);

    private static final long TICK_MILLIS = 5;
    private static final long OBSERVE_NANOS = TimeUnit.SECONDS.toNanos(1);

    private final StreamsApp app;
    private final PaceRule rule;
    private final LiveLag live;
    private final LongSupplier done;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread = new Thread(this::run, "replay-pace");
    private volatile double leastShare = 1;

    /**
     * A pace for an app; nothing happens before {@link #start}.
     *
     * @param rate articles per second at most; infinity for no limit
     * @param done tells how many articles the app has processed
     */
    ReplayPace(StreamsApp app, double rate, LiveLag live, LongSupplier done) {
        this.app = app;
        this.rule = new PaceRule(rate, System.nanoTime());
        this.live = live;
        this.done = done;
        thread.setDaemon(true);
    }

    void start() {
        thread.start();
    }

    /** The smallest share of time in which the replay ran, because the live stream was behind; 1 when it never was. */
    double leastShare() {
        return leastShare;
    }

    @Override
    public void close() {
        closing.countDown();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        live.close();
    }

    private void run() {
        long observed = System.nanoTime();
        boolean isPaused = false;
        try {
            while (!closing.await(TICK_MILLIS, TimeUnit.MILLISECONDS)) {
                long now = System.nanoTime();
                if (now - observed > OBSERVE_NANOS) {
                    observe();
                    observed = now;
                }
                boolean mayRun = rule.mayRun(now, done.getAsLong());
                if (mayRun == isPaused) {
                    if (mayRun) {
                        app.resume();
                    } else {
                        app.pause();
                    }
                    isPaused = !mayRun;
                }
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            app.resume();
        }
    }

    private void observe() throws InterruptedException {
        try {
            rule.observe(live.isBehind());
            leastShare = Math.min(leastShare, rule.share());
        } catch (ExecutionException e) {
            // The next look may succeed; until then the pace stays.
            LOG.atDebug().setCause(e).log("cannot see how the live stream does");
        }
    }
}
