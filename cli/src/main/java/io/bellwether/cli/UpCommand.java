package io.bellwether.cli;

import io.bellwether.local.LocalConfig;
import io.bellwether.local.RequestedPort;
import io.bellwether.reader.ReaderConfig;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.PrintWriter;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Everything on this machine, staying up on the user's own data. */
@Command(
        name = "up",
        mixinStandardHelpOptions = true,
        description = "Starts Kafka, a schema registry and the apps on this machine and stays up. Data is kept on disk"
                + " between runs; other commands find the running stack by themselves.",
        footer = {
            "",
            "Example:",
            "  bellwether up --data ~/news",
            "  bellwether ingest --data ~/news https://example.org/feed.xml"
        })
final class UpCommand implements Callable<Integer> {

    @Mixin
    private ConnectionOptions connection = new ConnectionOptions();

    @Option(
            names = "--kafka-port",
            paramLabel = "PORT",
            description = "Exactly this port for Kafka (default: 9092 or the next free one).")
    private int kafkaPort = -1;

    @Option(
            names = "--registry-port",
            paramLabel = "PORT",
            description = "Exactly this port for the registry (default: 8081 or the next free one).")
    private int registryPort = -1;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Exactly this port for the pages (default: 8080 or the next free one).")
    private int readerPort = -1;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter err = spec.commandLine().getErr();
        var config = LocalCluster.config(
                connection.data(),
                port(kafkaPort, LocalConfig.KAFKA_PORT),
                port(registryPort, LocalConfig.REGISTRY_PORT));
        var stop = new CountDownLatch(1);
        var stopped = new CountDownLatch(1);
        try (var local = LocalCluster.start(
                config, Optional.of(port(readerPort, ReaderConfig.PORT)), connection, new SimpleMeterRegistry())) {
            Runtime.getRuntime().addShutdownHook(new Thread(() -> Shutdown.request(stop, stopped), "stop"));
            local.notes().forEach(err::println);
            err.println("Kafka            " + local.stack().bootstrapServers());
            err.println("schema registry  " + local.stack().registryUrl());
            local.readerUrl().ifPresent(url -> err.println("reader           " + url));
            err.println("data             " + config.dataDir());
            err.println("up; Ctrl-C drains and stops");
            var unused = local.stack().failure().thenAccept(problem -> {
                err.println("bellwether: " + problem);
                stop.countDown();
            });
            stop.await();
        }
        stopped.countDown();
        return 0;
    }

    private static RequestedPort port(int asked, int usual) {
        return asked < 0 ? RequestedPort.preferably(usual) : RequestedPort.exactly(asked);
    }
}
