package io.bellwether.cli;

import io.bellwether.analyze.app.AnalyzeConfig;
import io.bellwether.ingest.IngestApp;
import io.bellwether.ingest.IngestConfig;
import io.bellwether.reader.ReaderApp;
import io.bellwether.reader.ReaderConfig;
import io.bellwether.runtime.HealthServer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** One app against a real cluster, until it is told to stop. */
@Command(
        name = "run",
        mixinStandardHelpOptions = true,
        description = "Runs one app until it is stopped. Start more of the same to share the work.",
        footer = {
            "",
            "Health: http://HOST:PORT/health/live, /health/ready, /metrics (settings health.host, health.port).",
            "Examples:",
            "  bellwether run enrich --bootstrap kafka:9092 --registry http://registry:8081",
            "  bellwether run analyze --set analyze.model.preset=ollama --set analyze.model.name=qwen3:14b"
        })
final class RunCommand implements Callable<Integer> {

    enum Which {
        ENRICH,
        SCORE,
        INGEST,
        ANALYZE,
        READER
    }

    @Mixin
    private ConnectionOptions connection = new ConnectionOptions();

    @Parameters(paramLabel = "APP", description = "enrich, score, ingest, analyze or reader.")
    private Which which = Which.ENRICH;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        Logging.verbose();
        var settings = connection.settings();
        var cluster = ConnectionOptions.cluster(settings);
        String host = settings.string("health.host", "127.0.0.1");
        int port = settings.integer("health.port", 0, 0, 65_535);
        var meters = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
        switch (which) {
            case INGEST -> runIngest(cluster, host, port, meters);
            case ANALYZE -> runAnalyze(cluster, host, port, meters);
            case READER -> runReader(cluster, host, port, meters);
            case ENRICH, SCORE -> runStreams(cluster, host, port, meters);
        }
        return 0;
    }

    private void runStreams(Cluster cluster, String host, int port, PrometheusMeterRegistry meters) throws Exception {
        var apps = new Apps(cluster, meters);
        var app = which == Which.ENRICH ? apps.enrich() : apps.score();
        Runtime.getRuntime().addShutdownHook(new Thread(app.app()::close, "drain"));
        try (var health = HealthServer.start(host, port, app.app()::isAlive, app.app()::isReady, meters)) {
            sayWhere("health", host, health.port());
            app.app().start();
            app.app().await();
        }
    }

    private void runIngest(Cluster cluster, String host, int port, PrometheusMeterRegistry meters) throws Exception {
        var config = IngestConfig.from(cluster.settings());
        cluster.settings().validate("ingest.", "health.");
        var app = IngestApp.start(config, cluster.connection(), cluster.topics(), Clock.systemUTC(), meters);
        Runtime.getRuntime().addShutdownHook(new Thread(app::close, "drain"));
        try (var health = HealthServer.start(host, port, app::isAlive, app::isAlive, meters)) {
            sayWhere("health", host, health.port());
            app.pushPort().ifPresent(push -> sayWhere("push", host, push));
            app.await();
        }
    }

    private void runAnalyze(Cluster cluster, String host, int port, PrometheusMeterRegistry meters) throws Exception {
        var config = AnalyzeConfig.from(cluster.settings());
        cluster.settings().validate("analyze.", "health.");
        var app = new Apps(cluster, meters).startAnalyst(config, Clock.systemUTC());
        Runtime.getRuntime().addShutdownHook(new Thread(app::close, "drain"));
        try (var health = HealthServer.start(host, port, app::isAlive, app::isReady, meters)) {
            sayWhere("health", host, health.port());
            app.await();
        }
    }

    private void runReader(Cluster cluster, String host, int port, PrometheusMeterRegistry meters) throws Exception {
        var config = ReaderConfig.from(cluster.settings());
        cluster.settings().validate("reader.", "health.");
        var app = ReaderApp.start(config, cluster.connection(), cluster.topics(), Clock.systemUTC(), meters);
        Runtime.getRuntime().addShutdownHook(new Thread(app::close, "drain"));
        try (var health = HealthServer.start(host, port, app::isAlive, app::isReady, meters)) {
            sayWhere("health", host, health.port());
            sayWhere("reader", config.host(), app.port());
            app.await();
        }
    }

    private void sayWhere(String what, String host, int port) {
        spec.commandLine().getErr().println(what + " on http://" + host + ":" + port);
    }
}
