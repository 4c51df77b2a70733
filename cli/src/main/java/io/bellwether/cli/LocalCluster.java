package io.bellwether.cli;

import io.bellwether.local.LocalConfig;
import io.bellwether.local.LocalStack;
import io.bellwether.local.PortChoice;
import io.bellwether.local.RequestedPort;
import io.bellwether.reader.ReaderApp;
import io.bellwether.reader.ReaderConfig;
import io.bellwether.runtime.Pipeline;
import io.bellwether.runtime.Settings;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Everything on this machine: broker, registry, topics and the Streams apps, in one process and one child. */
final class LocalCluster implements AutoCloseable {

    private final LocalStack stack;
    private final Cluster cluster;
    private final Pipeline pipeline;
    private final Optional<ReaderApp> reader;
    private final List<String> notes;

    private LocalCluster(
            LocalStack stack, Cluster cluster, Pipeline pipeline, Optional<ReaderApp> reader, List<String> notes) {
        this.stack = stack;
        this.cluster = cluster;
        this.pipeline = pipeline;
        this.reader = reader;
        this.notes = notes;
    }

    /** Ports that a user may choose; empty means the usual ones or the next that are free. */
    static LocalConfig config(Path data, RequestedPort kafka, RequestedPort registry) {
        return new LocalConfig(data, kafka, registry, Installation.registryHome());
    }

    /**
     * Starts all of it; what has been started is stopped again when a later part fails.
     *
     * @param readerPort of the pages; empty for no pages
     */
    static LocalCluster start(
            LocalConfig config, Optional<RequestedPort> readerPort, ConnectionOptions options, MeterRegistry meters) {
        var stack = LocalStack.start(config);
        try {
            Settings settings = options.settings(Map.of(
                    "bootstrap", stack.bootstrapServers(),
                    "registry", stack.registryUrl(),
                    "state.dir", config.dataDir().resolve("state").toString(),
                    "reader.data", config.dataDir().resolve("reader").toString()));
            var readerConfig = ReaderConfig.from(settings);
            var cluster = ConnectionOptions.cluster(settings);
            cluster.administer(admin -> admin.create(cluster.topics().all(), (short) 1));
            var apps = new Apps(cluster, meters);
            var pipeline = new Pipeline(cluster.connection(), List.of(apps.enrich(), apps.score()));
            pipeline.start();
            var ports = new PortChoice();
            var reader = readerPort.map(port -> ReaderApp.start(
                    readerConfig.at(ports.choose("reader", port)),
                    cluster.connection(),
                    cluster.topics(),
                    Clock.systemUTC(),
                    meters));
            var notes = Stream.concat(stack.notes().stream(), ports.notes().stream())
                    .toList();
            return new LocalCluster(stack, cluster, pipeline, reader, notes);
        } catch (RuntimeException e) {
            stack.close();
            throw e;
        }
    }

    /** Address of the pages; empty when there are none. */
    Optional<String> readerUrl() {
        return reader.map(app -> "http://127.0.0.1:" + app.port() + "/");
    }

    /** What is not as it was asked for, one sentence each. */
    List<String> notes() {
        return notes;
    }

    Cluster cluster() {
        return cluster;
    }

    Pipeline pipeline() {
        return pipeline;
    }

    LocalStack stack() {
        return stack;
    }

    /** Drains the apps, then stops registry and broker. */
    @Override
    public void close() {
        reader.ifPresent(ReaderApp::close);
        pipeline.close();
        stack.close();
    }
}
