package io.bellwether.cli;

import io.bellwether.cli.output.Best;
import io.bellwether.news.ScoredArticle;
import io.bellwether.schemas.CurrentGeneration;
import java.io.PrintWriter;
import java.util.Comparator;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;
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
            "  bellwether consume --weights hot=2,quality=1,impact=3 --limit 20",
            "  bellwether consume --follow --from latest --format json | jq .title"
        })
final class ConsumeCommand implements Callable<Integer> {

    /** Articles that are held to be ranked. */
    private static final int MOST_RANKED = 1_000;

    private static final Comparator<ScoredArticle> BEST_FIRST = Comparator.comparingDouble(
                    (ScoredArticle article) -> -article.getScores().getOverall().getValue())
            .thenComparing(ScoredArticle::getArticleId);

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

    @Option(names = "--generation", paramLabel = "vN", description = "Generation to read (default: the current one).")
    private @Nullable String generation;

    @Option(
            names = "--follow",
            description =
                    "Stay and print what comes, every change of an article. When another generation is promoted, go on"
                            + " with that one, from the latest record time that was read.")
    private boolean follow;

    @Option(names = "--limit", paramLabel = "N", description = "Stop after N articles.")
    private long limit = Long.MAX_VALUE;

    @Option(
            names = "--weights",
            paramLabel = "NAME=N,...",
            converter = ChosenWeights.Converter.class,
            description = "Other weights for the stored parts, e.g. hot=2,quality=1,impact=3 or"
                    + " quality.byline-and-date=0. Prints the best by Overall, best first (at most 1,000, or --limit);"
                    + " with --follow, in the order of arrival.")
    private @Nullable ChosenWeights weights;

    private long printed;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        if (follow) {
            follow(connection.cluster());
            return 0;
        }
        var topic = RecordTopic.scored(connection.cluster(generation));
        format.begin(out());
        if (weights != null) {
            rank(topic);
        } else if (limit > 0) {
            topic.latest(from, this::print);
        }
        return 0;
    }

    /** Other weights make another order: the best by Overall, best first. */
    private void rank(RecordTopic<ScoredArticle> topic) {
        var best = new Best<ScoredArticle>((int) Math.min(limit, MOST_RANKED), BEST_FIRST);
        topic.latest(from, article -> {
            var weighted = weighted(article);
            if (filter.test(weighted)) {
                best.add(weighted);
            }
            return true;
        });
        best.inOrder().forEach(article -> format.print(out(), article));
    }

    private ScoredArticle weighted(ScoredArticle article) {
        return weights == null ? article : weights.apply(article);
    }

    /** Reads the generation that is named, or the current one, and moves on with it when another is promoted. */
    private void follow(Cluster live) {
        var stop = new CountDownLatch(1);
        var stopped = new CountDownLatch(1);
        var hook = new Thread(() -> Shutdown.request(stop, stopped), "stop");
        Runtime.getRuntime().addShutdownHook(hook);
        var generations = new Generations(live);
        BooleanSupplier goOn = () -> stop.getCount() > 0 && printed < limit;
        format.begin(out());
        try (var current = new CurrentGeneration(
                live.connection().clientConfig(), live.connection().registryConfig(), live.topics())) {
            var since = from;
            while (goOn.getAsBoolean()) {
                String read = generation == null ? current.name() : generation;
                since = RecordTopic.scored(generations.reading(read))
                        .follow(
                                since,
                                this::print,
                                articleId -> format.printWithdrawal(out(), articleId),
                                () -> goOn.getAsBoolean() && (generation != null || read.equals(current.name())));
            }
        } finally {
            stopped.countDown();
            Shutdown.forget(hook, stop);
        }
    }

    /** Prints an article that the user wants; false when there were enough of them. */
    private boolean print(ScoredArticle stored) {
        var article = weighted(stored);
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
