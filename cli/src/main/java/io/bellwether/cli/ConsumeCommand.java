package io.bellwether.cli;

import io.bellwether.news.ScoredArticle;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Reads the scored stream. */
@Command(
        name = "consume",
        mixinStandardHelpOptions = true,
        description = "Prints scored articles from any time, filtered. Ends at the end of the topic unless --follow.",
        footer = {
            "",
            "Examples:",
            "  bellwether consume --min-impact 60 --tag ai",
            "  bellwether consume --from 24h --lang zh --format json",
            "  bellwether consume --follow --from latest --format json | jq .title"
        })
final class ConsumeCommand implements Callable<Integer> {

    @Mixin
    private ConnectionOptions connection = new ConnectionOptions();

    @Mixin
    private ArticleFilter filter = new ArticleFilter();

    @Option(
            names = "--from",
            paramLabel = "TIME",
            converter = StartPoint.Converter.class,
            description = "Where to begin, by record time: earliest (default), latest, 2026-10-05,"
                    + " 2026-10-05T08:00:00Z, 30m, 24h, 7d.")
    private StartPoint from = StartPoint.EARLIEST;

    @Option(names = "--format", paramLabel = "F", description = "table (default), json or md.")
    private ArticleFormat format = ArticleFormat.TABLE;

    @Option(names = "--generation", paramLabel = "vN", description = "Generation to read (default: v1).")
    private @Nullable String generation;

    @Option(names = "--follow", description = "Stay and print what comes, every change of an article.")
    private boolean follow;

    @Option(names = "--limit", paramLabel = "N", description = "Stop after N articles.")
    private long limit = Long.MAX_VALUE;

    private long printed;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        var settings = connection.settings();
        var cluster = ConnectionOptions.cluster(settings);
        settings.validate();
        var topic = new ScoredTopic(
                generation == null
                        ? cluster
                        : new Cluster(
                                settings, cluster.connection(), cluster.topics().generation(generation)));
        format.begin(out());
        if (follow) {
            follow(topic);
        } else if (limit > 0) {
            topic.latest(from, this::print);
        }
        return 0;
    }

    private void follow(ScoredTopic topic) {
        var stop = new CountDownLatch(1);
        var stopped = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> Shutdown.request(stop, stopped), "stop"));
        topic.follow(
                from,
                this::print,
                articleId -> format.printWithdrawal(out(), articleId),
                () -> stop.getCount() > 0 && printed < limit);
        stopped.countDown();
    }

    /** Prints an article that the user wants; false when there were enough of them. */
    private boolean print(ScoredArticle article) {
        if (filter.test(article)) {
            format.print(out(), article);
            printed++;
            if (follow) {
                out().flush();
            }
        }
        return printed < limit;
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
