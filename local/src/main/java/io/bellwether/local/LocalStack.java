package io.bellwether.local;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/**
 * Kafka and a schema registry on this machine, for as long as this object is open. Data, schema ids and the cluster's
 * identity live in the data directory; they survive restarts, on the same ports or others, and kills.
 */
public final class LocalStack implements AutoCloseable {

    private final String bootstrapServers;
    private final @Nullable RegistryProcess registry;
    private final List<String> notes;
    private final Deque<Runnable> stops;
    private final CompletableFuture<String> failure = new CompletableFuture<>();
    private boolean closed;

    private LocalStack(
            String bootstrapServers, @Nullable RegistryProcess registry, List<String> notes, Deque<Runnable> stops) {
        this.bootstrapServers = bootstrapServers;
        this.registry = registry;
        this.notes = notes;
        this.stops = stops;
    }

    /**
     * Starts Kafka and the registry side by side and returns when both answer.
     *
     * @throws DataDirectoryInUseException when a stack runs on the same data already
     * @throws LocalStackException when a port that was asked for exactly is busy, the registry is not where it should
     *     be, or one of the two does not come up
     */
    public static LocalStack start(LocalConfig config) {
        return start(config, new RegistryHome(config.registryHome()));
    }

    /** Starts Kafka alone; nothing is announced to other commands. */
    public static LocalStack startBroker(LocalConfig config) {
        return start(config, null);
    }

    /** Value for {@code bootstrap.servers}. */
    public String bootstrapServers() {
        return bootstrapServers;
    }

    /**
     * Value for {@code schema.registry.url}.
     *
     * @throws IllegalStateException when Kafka was started alone
     */
    public String registryUrl() {
        if (registry == null) {
            throw new IllegalStateException("this stack was started without a registry");
        }
        return registry.url();
    }

    /** What is not as it was asked for, one sentence each: ports that were busy and what is used instead. */
    public List<String> notes() {
        return notes;
    }

    /** Completes, with the reason in words, when a part of the stack ends before {@link #close}; else never. */
    public CompletableFuture<String> failure() {
        return failure.copy();
    }

    /** Stops Kafka cleanly, then the registry, and gives the data directory free. Clients should be closed before. */
    @Override
    public synchronized void close() {
        closed = true;
        stopAll(stops);
    }

    private static LocalStack start(LocalConfig config, @Nullable RegistryHome home) {
        var stops = new ArrayDeque<Runnable>();
        boolean started = false;
        try {
            var stack = start(config, home, stops);
            started = true;
            return stack;
        } finally {
            if (!started) {
                stopAll(stops);
            }
        }
    }

    private static LocalStack start(LocalConfig config, @Nullable RegistryHome home, Deque<Runnable> stops) {
        var data = DataDirectory.hold(config.dataDir());
        stops.push(data::close);
        var ports = new PortChoice();
        int kafkaPort = ports.choose("Kafka", config.kafkaPort());
        @Nullable RegistryProcess registry = null;
        if (home != null) {
            int port = ports.choose("schema registry", config.registryPort());
            registry = RegistryProcess.start(home, data.registry(), port);
            stops.push(registry::close);
        }
        var broker = EmbeddedBroker.start(data, kafkaPort, ports);
        stops.push(broker::close);
        var stack = new LocalStack(broker.bootstrapServers(), registry, ports.notes(), stops);
        stack.announce(data);
        return stack;
    }

    private void announce(DataDirectory data) {
        if (registry == null) {
            data.announce(Holder.running(bootstrapServers, "no registry"));
            return;
        }
        registry.awaitReady();
        data.announce(Holder.running(bootstrapServers, "registry at " + registry.url()));
        new Endpoints(bootstrapServers, registry.url()).write(data.path());
        stops.push(() -> Endpoints.remove(data.path()));
        var unused = registry.ended().thenAccept(this::fail);
    }

    private synchronized void fail(String reason) {
        if (!closed) {
            failure.complete(reason);
        }
    }

    /** Latest first; every part is stopped even when another one fails to. */
    private static void stopAll(Deque<Runnable> stops) {
        if (stops.isEmpty()) {
            return;
        }
        try {
            stops.pop().run();
        } finally {
            stopAll(stops);
        }
    }
}
