package io.bellwether.runtime;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.kafka.KafkaStreamsMetrics;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Properties;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.KafkaStreams.State;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs one Streams topology: start, await, rethrow, drain. A failed thread is replaced after a pause that doubles with
 * every failure, up to half a minute, so that an outage of minutes is waited out; one that keeps failing ends the app, and {@link #await} throws, so that the process exits with a code that is true.
 */
public final class StreamsApp implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(StreamsApp.class);

    private static final int MAX_FAILURES_PER_THREAD = 20;
    private static final Duration FAILURE_WINDOW = Duration.ofMinutes(15);
    private static final long FIRST_BACK_OFF_MILLIS = 250;
    private static final int MOST_DOUBLINGS = 7;
    private static final Duration DRAIN = Duration.ofSeconds(20);

    private final String name;
    private final KafkaStreams streams;
    private final KafkaStreamsMetrics metrics;
    private final MeterRegistry meters;
    private final int maxFailures;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final CountDownLatch ended = new CountDownLatch(1);
    private final Deque<Long> failures = new ArrayDeque<>();
    private volatile @Nullable Throwable fatal;

    public StreamsApp(String name, Topology topology, Properties properties, MeterRegistry meters) {
        this.name = name;
        this.meters = meters;
        this.maxFailures =
                MAX_FAILURES_PER_THREAD * new StreamsConfig(properties).getInt(StreamsConfig.NUM_STREAM_THREADS_CONFIG);
        this.streams = new KafkaStreams(topology, properties);
        this.metrics = new KafkaStreamsMetrics(streams);
        streams.setUncaughtExceptionHandler(this::onUncaught);
        streams.setStateListener((now, before) -> onState(now));
    }

    /** Starts the threads and returns at once. */
    public void start() {
        streams.start();
        metrics.bindTo(meters);
        LOG.atInfo().addKeyValue("app", name).log("starting");
    }

    /**
     * Stops processing until {@link #resume}, without leaving its group: it goes on polling and commits what is done, so
     * neither a poll nor a transaction can time out, however long the pause.
     */
    public void pause() {
        streams.pause();
    }

    /** Goes on after {@link #pause}. */
    public void resume() {
        streams.resume();
    }

    /** Whether every task is running. */
    public boolean isReady() {
        return streams.state() == State.RUNNING;
    }

    /** Whether it may yet process something: starting, running or rebalancing. */
    public boolean isAlive() {
        return streams.state().isRunningOrRebalancing() || streams.state() == State.CREATED;
    }

    /** Stream threads that failed and were replaced within the last quarter of an hour. */
    public int recentFailures() {
        synchronized (failures) {
            return failures.size();
        }
    }

    /**
     * Waits until the app ends.
     *
     * @throws IllegalStateException with the cause when it did not end by {@link #close}
     */
    public void await() throws InterruptedException {
        ended.await();
        var cause = fatal;
        if (cause != null) {
            throw new IllegalStateException(name + " stopped: " + Failures.reason(cause), cause);
        }
    }

    /** Finishes what is in work, commits and stops. */
    @Override
    public void close() {
        closing.countDown();
        if (!streams.close(DRAIN)) {
            LOG.atWarn().addKeyValue("app", name).log("not drained in time; the next start reads the rest again");
        }
        metrics.close();
        ended.countDown();
    }

    private void onState(State now) {
        LOG.atDebug().addKeyValue("app", name).addKeyValue("state", now).log("state");
        if (now == State.ERROR || now == State.NOT_RUNNING) {
            ended.countDown();
        }
    }

    private StreamThreadExceptionResponse onUncaught(Throwable failure) {
        int count = countFailure();
        boolean tooMany = count > maxFailures;
        LOG.atError()
                .addKeyValue("app", name)
                .addKeyValue("replaced", !tooMany)
                .setCause(failure)
                .log("stream thread failed");
        meters.counter("bellwether.thread.failures", "app", name).increment();
        if (tooMany || failure instanceof Error) {
            fatal = failure;
            return StreamThreadExceptionResponse.SHUTDOWN_CLIENT;
        }
        backOff(count);
        return StreamThreadExceptionResponse.REPLACE_THREAD;
    }

    private void backOff(int failuresSoFar) {
        try {
            var closed = closing.await(
                    FIRST_BACK_OFF_MILLIS << Math.min(failuresSoFar - 1, MOST_DOUBLINGS), TimeUnit.MILLISECONDS);
            LOG.atDebug()
                    .addKeyValue("app", name)
                    .addKeyValue("closing", closed)
                    .log("replacing the thread");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private int countFailure() {
        long now = System.nanoTime();
        synchronized (failures) {
            failures.addLast(now);
            while (now - failures.getFirst() > FAILURE_WINDOW.toNanos()) {
                failures.removeFirst();
            }
            return failures.size();
        }
    }
}
