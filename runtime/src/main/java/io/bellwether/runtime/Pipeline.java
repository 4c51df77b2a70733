package io.bellwether.runtime;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import org.apache.kafka.common.TopicPartition;

/** Streams apps that run in this process, in the order of the flow. */
public final class Pipeline implements AutoCloseable {

    private static final Duration LOOK_AGAIN = Duration.ofMillis(100);

    /**
     * An app that is ready to start.
     *
     * @param app the app
     * @param group its consumer group, which is the application id
     * @param inputs topics that it reads, in the order of the flow
     */
    public record App(StreamsApp app, String group, List<String> inputs) {

        public App {
            inputs = List.copyOf(inputs);
        }
    }

    private final KafkaConnection connection;
    private final List<App> apps;

    /** Apps in the order of the flow. */
    public Pipeline(KafkaConnection connection, List<App> apps) {
        this.connection = connection;
        this.apps = List.copyOf(apps);
    }

    /** Starts all apps and returns at once. */
    public void start() {
        apps.forEach(app -> app.app().start());
    }

    /**
     * Waits until everything that the first app's input holds now is through all of them. Nothing flows backwards, so
     * once a topic is processed, the topics after it hold all that they will.
     *
     * @throws IllegalStateException when an app dies meanwhile
     */
    public void awaitProcessed() throws InterruptedException {
        try (var backlog = new Backlog(connection)) {
            var ends = backlog.ends(apps.get(0).inputs().subList(0, 1));
            awaitProcessed(backlog, ends, committed -> {}, () -> true);
        }
    }

    /**
     * The same for the first app's input up to given offsets.
     *
     * @param committed is told now and then how far the first app has come, as a sum of offsets
     * @param goOn asked about ten times a second; false ends the waiting
     * @return whether everything is through
     */
    public boolean awaitProcessed(Map<TopicPartition, Long> ends, LongConsumer committed, BooleanSupplier goOn)
            throws InterruptedException {
        try (var backlog = new Backlog(connection)) {
            return awaitProcessed(backlog, ends, committed, goOn);
        }
    }

    /** Ends of each topic are taken once the app before is through, so that a live stream cannot move them for ever. */
    private boolean awaitProcessed(
            Backlog backlog, Map<TopicPartition, Long> ends, LongConsumer committed, BooleanSupplier goOn)
            throws InterruptedException {
        for (App app : apps) {
            for (String input : app.inputs()) {
                boolean isFirst = input.equals(apps.get(0).inputs().get(0));
                var wanted = isFirst ? ends : backlog.ends(List.of(input));
                while (!backlog.isProcessed(app.group(), wanted)) {
                    if (!goOn.getAsBoolean()) {
                        return false;
                    }
                    if (isFirst) {
                        committed.accept(backlog.committed(app.group(), wanted));
                    }
                    pause(app);
                }
            }
        }
        return true;
    }

    /**
     * Does nothing while all apps live.
     *
     * @throws IllegalStateException when one has died, with the cause
     */
    public void requireAlive() throws InterruptedException {
        for (App app : apps) {
            requireAlive(app);
        }
    }

    private static void pause(App app) throws InterruptedException {
        requireAlive(app);
        Thread.sleep(LOOK_AGAIN.toMillis());
    }

    private static void requireAlive(App app) throws InterruptedException {
        if (!app.app().isAlive()) {
            app.app().await();
            throw new IllegalStateException("app of group " + app.group() + " stopped");
        }
    }

    /** Drains and stops, the first app first. */
    @Override
    public void close() {
        apps.forEach(app -> app.app().close());
    }
}
