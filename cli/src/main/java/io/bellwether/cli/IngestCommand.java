package io.bellwether.cli;

import io.bellwether.ingest.FeedIngest;
import io.bellwether.ingest.IngestConfig;
import io.bellwether.ingest.article.WebAddress;
import io.bellwether.ingest.poll.PollOutcome;
import io.bellwether.ingest.publish.Summary;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Publishes articles from any source. */
@Command(
        name = "ingest",
        mixinStandardHelpOptions = true,
        description =
                "Publishes articles from feeds, pages, JSON lines, text, OPML lists, archives, folders or standard"
                        + " input. What a file is shows in its content. One bad entry or line costs only itself: it is reported"
                        + " with its place, counted, and kept in the dead letters; the exit code is then 1.",
        footer = {
            "",
            "Examples:",
            "  bellwether ingest https://example.org/feed.xml          once; what was published before is not again",
            "  bellwether ingest --follow --full-text feeds.opml       poll politely for ever, pages fetched",
            "  bellwether ingest archive/ more.jsonl.gz pages.zip",
            "  cat articles.jsonl | bellwether ingest -"
        })
final class IngestCommand implements Callable<Integer> {

    @Mixin
    private ConnectionOptions connection = new ConnectionOptions();

    @Parameters(paramLabel = "SOURCE", arity = "1..*", description = "Feed address, file, folder, or - for stdin.")
    private List<String> sources = List.of();

    @Option(names = "--follow", description = "Keep polling the feeds until stopped.")
    private boolean follow;

    @Option(names = "--full-text", description = "Fetch the page of every entry of a feed and take its text.")
    private boolean fullText;

    @Option(names = "--outlets", paramLabel = "FILE", description = "Table of outlets and their families, as JSON.")
    private @Nullable Path outlets;

    @Option(
            names = "--skip",
            paramLabel = "NAME",
            description = "Name of files or folders to pass over. May be repeated.")
    private Set<String> skipped = new LinkedHashSet<>();

    @Option(names = "--allow-private", description = "Allow feeds and pages on private and loopback addresses.")
    private boolean allowPrivate;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        var settings = connection.settings(overrides());
        var cluster = ConnectionOptions.cluster(settings);
        var config = IngestConfig.from(settings);
        settings.validate("ingest.");
        var feeds = new LinkedHashSet<String>();
        boolean clean = report(readLocal(cluster, feeds));
        if (!feeds.isEmpty()) {
            clean &= pollFeeds(cluster, config, feeds);
        }
        return clean ? 0 : 1;
    }

    private Map<String, String> overrides() {
        var values = new HashMap<String, String>();
        // A name of its own, so that it does not fence a running 'run ingest'.
        values.put("ingest.instance", "cli");
        if (fullText) {
            values.put("ingest.poll.full.text", "true");
        }
        if (allowPrivate) {
            values.put("ingest.fetch.allow.private", "true");
        }
        return values;
    }

    private Summary readLocal(Cluster cluster, Set<String> feeds) throws IOException {
        try (var ingest = new LocalIngest(cluster, outlets, new SimpleMeterRegistry(), err())) {
            for (String source : sources) {
                if (WebAddress.isWeb(source)) {
                    feeds.add(source);
                } else if (source.equals("-")) {
                    ingest.stream("stdin", System.in);
                } else {
                    ingest.path(existing(source), skipped);
                }
            }
            feeds.addAll(ingest.listedFeeds());
            return ingest.finish();
        }
    }

    private static Path existing(String source) {
        Path path = Path.of(source);
        if (!Files.exists(path)) {
            throw new IllegalArgumentException(source + ": there is no such file or folder");
        }
        return path;
    }

    private boolean pollFeeds(Cluster cluster, IngestConfig config, Set<String> feeds) throws Exception {
        try (var ingest = FeedIngest.open(
                config,
                cluster.connection(),
                cluster.topics(),
                LocalIngest.outlets(outlets),
                feeds,
                Clock.systemUTC(),
                new SimpleMeterRegistry())) {
            return follow ? followFeeds(ingest, feeds.size()) : pollOnce(ingest, feeds);
        }
    }

    private boolean pollOnce(FeedIngest ingest, Set<String> feeds) throws InterruptedException {
        boolean clean = true;
        for (String feed : feeds) {
            var outcome = ingest.poll(feed);
            err().println(feed + ": " + words(outcome));
            clean &= !(outcome instanceof PollOutcome.Failed) && !(outcome instanceof PollOutcome.Gone);
        }
        return report(ingest.summary()) && clean;
    }

    private boolean followFeeds(FeedIngest ingest, int feeds) throws InterruptedException {
        var stop = new CountDownLatch(1);
        var stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> Shutdown.request(stop, stopped), "stop"));
        err().println("following " + feeds + " feeds; Ctrl-C drains and stops");
        var failed = ingest.follower().ended().whenComplete((nothing, failure) -> stop.countDown());
        ingest.follower().start();
        stop.await();
        boolean clean = report(ingest.summary()) && !failed.isCompletedExceptionally();
        stopped.countDown();
        return clean;
    }

    private static String words(PollOutcome outcome) {
        if (outcome instanceof PollOutcome.Published published) {
            return published.articles() + " new or changed, " + published.unchanged() + " known, "
                    + published.rejected() + " rejected";
        }
        if (outcome instanceof PollOutcome.Failed failed) {
            return failed.cause() + ": " + failed.detail();
        }
        return outcome instanceof PollOutcome.Gone ? "gone for good" : "not modified";
    }

    /** Says what became of it; true when nothing was rejected or failed. */
    private boolean report(Summary summary) {
        err().println(summary.articles() + " articles and " + summary.withdrawals() + " withdrawals published, "
                + summary.rejectedTotal() + " rejected" + causes(summary) + ", " + summary.failedSends()
                + " not delivered");
        return summary.rejectedTotal() == 0 && summary.failedSends() == 0;
    }

    private static String causes(Summary summary) {
        return summary.rejected().isEmpty() ? "" : " " + summary.rejected();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
