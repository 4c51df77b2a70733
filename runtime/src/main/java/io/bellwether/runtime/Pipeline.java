package io.bellwether.runtime;

import java.time.Duration;
import java.util.List;
import java.util.Map;
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
            for (App app : apps) {
                for (String input : app.inputs()) {
                    awaitProcessed(backlog, app, input);
                }
            }
        }
    }

    /**
     * The same for the first app's input up to given offsets.
     *
     * @param committed is told now and then how far the first app has come, as a sum of offsets
     */
    public void awaitProcessed(Map<TopicPartition, Long> ends, LongConsumer committed) throws InterruptedException {
        try (var backlog = new Backlog(connection)) {
            while (!backlog.isProcessed(apps.get(0).group(), ends)) {
                committed.accept(backlog.committed(apps.get(0).group(), ends));
                pause(apps.get(0));
            }
        }
        awaitRest();
    }

    private void awaitRest() throws InterruptedException {
        try (var backlog = new Backlog(connection)) {
            for (App app : apps) {
                int skipped = app.equals(apps.get(0)) ? 1 : 0;
                for (String input : app.inputs().subList(skipped, app.inputs().size())) {
                    awaitProcessed(backlog, app, input);
                }
            }
        }
    }

    private void awaitProcessed(Backlog backlog, App app, String input) throws InterruptedException {
        while (!backlog.isProcessed(app.group(), List.of(input))) {
            pause(app);
        }
    }

    private static void pause(App app) throws InterruptedException {
        if (!app.app().isAlive()) {
            app.app().await();
            throw new IllegalStateException("app of group " + app.group() + " stopped");
        }
        Thread.sleep(LOOK_AGAIN.toMillis());
    }

    /** Drains and stops, the first app first. */
    @Override
    public void close() {
        apps.forEach(app -> app.app().close());
    }
}
