package io.bellwether.cli;

import io.bellwether.local.LocalConfig;
import io.bellwether.local.LocalStack;
import io.bellwether.local.RequestedPort;
import io.bellwether.runtime.Pipeline;
import io.bellwether.runtime.Settings;
import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Everything on this machine: broker, registry, topics and the Streams apps, in one process and one child. */
final class LocalCluster implements AutoCloseable {

    private final LocalStack stack;
    private final Cluster cluster;
    private final Pipeline pipeline;

    private LocalCluster(LocalStack stack, Cluster cluster, Pipeline pipeline) {
        this.stack = stack;
        this.cluster = cluster;
        this.pipeline = pipeline;
    }

    /** Ports that a user may choose; empty means the usual ones or the next that are free. */
    static LocalConfig config(Path data, RequestedPort kafka, RequestedPort registry) {
        return new LocalConfig(data, kafka, registry, Installation.registryHome());
    }

    /** Starts all of it; what has been started is stopped again when a later part fails. */
    static LocalCluster start(LocalConfig config, ConnectionOptions options, MeterRegistry meters) {
        var stack = LocalStack.start(config);
        try {
            Settings settings = options.settings(Map.of(
                    "bootstrap", stack.bootstrapServers(),
                    "registry", stack.registryUrl(),
                    "state.dir", config.dataDir().resolve("state").toString()));
            var cluster = ConnectionOptions.cluster(settings);
            cluster.administer(admin -> admin.create(cluster.topics().all(), (short) 1));
            var apps = new Apps(cluster, meters);
            var pipeline = new Pipeline(cluster.connection(), List.of(apps.enrich(), apps.score()));
            pipeline.start();
            return new LocalCluster(stack, cluster, pipeline);
        } catch (RuntimeException e) {
            stack.close();
            throw e;
        }
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
        pipeline.close();
        stack.close();
    }
}
