package io.bellwether.cli;

import io.bellwether.runtime.KafkaConnection;
import io.bellwether.runtime.Settings;
import io.bellwether.schemas.Topics;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** Options that every command has which talks to Kafka. */
final class ConnectionOptions {

    @Option(
            names = "--bootstrap",
            paramLabel = "HOST:PORT",
            description =
                    "Kafka's bootstrap servers (default: those of a running 'bellwether up', else localhost:9092).")
    private @Nullable String bootstrap;

    @Option(
            names = "--registry",
            paramLabel = "URL",
            description = "Schema registry (default: that of a running 'bellwether up', else http://localhost:8081).")
    private @Nullable String registry;

    @Option(names = "--config", paramLabel = "FILE", description = "Settings as a properties file.")
    private @Nullable Path config;

    @Option(
            names = "--set",
            paramLabel = "KEY=VALUE",
            description = "One setting; wins over file and environment. May be repeated.")
    private Map<String, String> set = new LinkedHashMap<>();

    @Option(
            names = "--data",
            paramLabel = "DIR",
            description = "Data directory of 'bellwether up' (default: ~/.bellwether/data).")
    private @Nullable Path data;

    /** Settings in their order: file, environment, the running local stack, the command line. */
    Settings settings() {
        return settings(Map.of());
    }

    /** The same with more overrides, which win. */
    Settings settings(Map<String, String> overrides) {
        var values = new LinkedHashMap<String, String>();
        if (bootstrap == null && registry == null && !isConfigured()) {
            LocalEndpoints.find(data()).ifPresent(local -> values.putAll(local.settings()));
        }
        values.putAll(set);
        putIfPresent(values, "bootstrap", bootstrap);
        putIfPresent(values, "registry", registry);
        values.putAll(overrides);
        return Settings.load(Optional.ofNullable(config), System.getenv(), values);
    }

    /** Data directory of the local stack. */
    Path data() {
        return data == null ? Path.of(System.getProperty("user.home"), ".bellwether", "data") : data;
    }

    /** Reads what every command needs: where Kafka is and what topics are called. */
    static Cluster cluster(Settings settings) {
        return new Cluster(settings, KafkaConnection.from(settings), topics(settings));
    }

    /** Where a command works that only reads: one generation, or the current one. */
    Cluster cluster(@Nullable String generation) {
        return new Generations(cluster()).reading(generation);
    }

    /** The same with the catalogue of the generation that the live apps write. */
    Cluster cluster() {
        var settings = settings();
        var cluster = cluster(settings);
        settings.validate();
        return cluster;
    }

    private static Topics topics(Settings settings) {
        String prefix = settings.string("topic.prefix", "news.");
        String generation = settings.string("generation", Topics.FIRST_GENERATION);
        int partitions = settings.integer("topic.partitions", 6, 1, 10_000);
        try {
            return Topics.of(prefix, generation, partitions);
        } catch (IllegalArgumentException e) {
            settings.problem("topic.prefix / generation", String.valueOf(e.getMessage()));
            return Topics.of("news.", Topics.FIRST_GENERATION, partitions);
        }
    }

    private boolean isConfigured() {
        return config != null
                || System.getenv().containsKey("BELLWETHER_BOOTSTRAP")
                || System.getenv().containsKey("BELLWETHER_REGISTRY");
    }

    private static void putIfPresent(Map<String, String> values, String key, @Nullable String value) {
        if (value != null) {
            values.put(key, value);
        }
    }
}
