package io.bellwether.cli;

import io.bellwether.ingest.publish.Summary;
import io.bellwether.local.LocalConfig;
import io.bellwether.local.RequestedPort;
import io.bellwether.reader.ReaderConfig;
import io.bellwether.runtime.DirectoryTree;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Everything on this machine, with the bundled sample. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        description = "Starts Kafka, a schema registry and the apps on this machine, ingests the bundled sample and"
                + " prints scored articles. Keeps nothing.",
        footer = {
            "",
            "Examples:",
            "  bellwether demo                       a table, as articles land; Ctrl-C ends it",
            "  bellwether demo --once --format json  every article once, in its final form, for scripts"
        })
final class DemoCommand implements Callable<Integer> {

    /** Files of the sample that are about it and not of it. */
    private static final Set<String> NOT_INPUT =
            Set.of("ledger.json", "outlets.json", "README.md", "subscriptions.opml.txt");

    @Mixin
    private ConnectionOptions connection = new ConnectionOptions();

    @Option(names = "--once", description = "Print each article once, in its final form, and end.")
    private boolean once;

    @Option(names = "--format", paramLabel = "F", description = "table (default), json or md.")
    private ArticleFormat format = ArticleFormat.TABLE;

    @Option(
            names = "--port",
            paramLabel = "PORT",
            description = "Exactly this port for the pages (default: 8080 or the next free one).")
    private int readerPort = -1;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        var stop = new CountDownLatch(1);
        var stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> Shutdown.request(stop, stopped), "stop"));
        Path data = Files.createTempDirectory("bellwether-demo");
        var config = LocalCluster.config(
                data,
                RequestedPort.preferably(LocalConfig.KAFKA_PORT),
                RequestedPort.preferably(LocalConfig.REGISTRY_PORT));
        var pages = once
                ? Optional.<RequestedPort>empty()
                : Optional.of(
                        readerPort < 0
                                ? RequestedPort.preferably(ReaderConfig.PORT)
                                : RequestedPort.exactly(readerPort));
        try (var local = LocalCluster.start(config, pages, connection, new SimpleMeterRegistry())) {
            local.notes().forEach(err()::println);
            err().println("Kafka at " + local.stack().bootstrapServers() + ", schema registry at "
                    + local.stack().registryUrl());
            local.readerUrl().ifPresent(url -> err().println("to look at it: " + url));
            if (once) {
                runOnce(local);
            } else {
                runUntilStopped(local, stop);
            }
        } finally {
            DirectoryTree.delete(data);
            stopped.countDown();
        }
        return 0;
    }

    private void runOnce(LocalCluster local) throws Exception {
        var summary = ingest(local.cluster());
        local.pipeline().awaitProcessed();
        var articles = RecordTopic.scored(local.cluster());
        format.begin(out());
        articles.latest(StartPoint.EARLIEST, article -> {
            format.print(out(), article);
            return true;
        });
        out().flush();
        report(summary);
    }

    private void runUntilStopped(LocalCluster local, CountDownLatch stop) throws Exception {
        var printer = new Thread(() -> print(local.cluster(), stop), "printer");
        printer.start();
        report(ingest(local.cluster()));
        err().println("the sample is in; 'bellwether consume --bootstrap "
                + local.stack().bootstrapServers() + " --registry "
                + local.stack().registryUrl()
                + "' reads it again; Ctrl-C ends the demo");
        stop.await();
        printer.join();
    }

    private void print(Cluster cluster, CountDownLatch stop) {
        format.begin(out());
        RecordTopic.scored(cluster)
                .follow(
                        StartPoint.EARLIEST,
                        article -> {
                            format.print(out(), article);
                            out().flush();
                            return true;
                        },
                        articleId -> format.printWithdrawal(out(), articleId),
                        () -> stop.getCount() > 0);
    }

    private Summary ingest(Cluster cluster) throws IOException {
        Path sample = Installation.sample();
        try (var ingest = new LocalIngest(cluster, sample.resolve("outlets.json"), new SimpleMeterRegistry(), err())) {
            ingest.path(sample, NOT_INPUT);
            return ingest.finish();
        }
    }

    private void report(Summary summary) {
        err().println(summary.articles() + " articles and " + summary.withdrawals() + " withdrawals published, "
                + summary.rejectedTotal() + " rejected (see 'bellwether dlq list')");
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
