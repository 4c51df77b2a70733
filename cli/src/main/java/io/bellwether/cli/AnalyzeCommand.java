package io.bellwether.cli;

import io.bellwether.analyze.app.AnalyzeConfig;
import io.bellwether.analyze.app.CostPlan;
import io.bellwether.analyze.app.SingleCard;
import io.bellwether.analyze.budget.Budget;
import io.bellwether.analyze.card.CardKey;
import io.bellwether.analyze.card.JudgedSentence;
import io.bellwether.analyze.model.ModelUnavailableException;
import io.bellwether.analyze.model.OverBudgetException;
import io.bellwether.enrich.EnrichConfig;
import io.bellwether.ingest.Parsed;
import io.bellwether.ingest.document.DocumentReader;
import io.bellwether.ingest.document.ReadLimits;
import io.bellwether.ingest.outlet.Outlets;
import io.bellwether.news.Card;
import io.bellwether.news.CardOutcome;
import io.bellwether.news.EnrichedArticle;
import io.bellwether.news.RawArticle;
import io.bellwether.schemas.RecordJson;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** The analyst by hand: one card, what it would cost, what it did cost. */
@Command(
        name = "analyze",
        mixinStandardHelpOptions = true,
        description =
                "Writes one card for you to read, or says what cards would cost and did cost. 'run analyze' is the app.",
        footer = {
            "",
            "Examples:",
            "  bellwether analyze once 3f2a9c --set analyze.model.name=qwen3:14b",
            "  bellwether analyze once article.html --config analyst.properties",
            "  bellwether analyze plan --config analyst.properties",
            "  bellwether analyze cost"
        })
final class AnalyzeCommand {

    private final Clock clock = Clock.systemUTC();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Command(
            name = "once",
            mixinStandardHelpOptions = true,
            description = "Asks the model about one article and prints the card with its verdicts. Publishes nothing.")
    int once(
            @Mixin ConnectionOptions options,
            @Option(names = "--format", paramLabel = "F", description = "text (default) or json (the record).")
                    ExplainCommand.@Nullable Format format,
            @Parameters(
                            paramLabel = "ID|FILE",
                            description = "Article id, a beginning of it, or its address; or a file with one article.")
                    String which) {
        var settings = options.settings();
        var cluster = ConnectionOptions.cluster(settings);
        var config = AnalyzeConfig.from(settings);
        var enrichment = EnrichConfig.from(settings, cluster.connection(), cluster.topics());
        settings.validate("analyze.", "enrich.");
        var judged = new ArrayList<JudgedSentence>();
        try {
            Path file = Path.of(which);
            Card card = Files.isRegularFile(file)
                    ? new SingleCard(config, clock)
                            .write(enrichment.enricher().enrich(read(file)), Budget.UNLIMITED, judged::add)
                    : new SingleCard(config, clock)
                            .write(find(cluster, which), cluster.connection(), cluster.topics(), judged::add);
            out().println(
                            format == ExplainCommand.Format.JSON
                                    ? RecordJson.line(card)
                                    : new CardPage(card, judged).text());
            return card.getOutcome() == CardOutcome.COMPLETE || card.getOutcome() == CardOutcome.PARTIAL ? 0 : 1;
        } catch (ArticleLookup.NotFoundException | ModelUnavailableException | OverBudgetException e) {
            err().println("bellwether: " + e.getMessage());
            return 1;
        }
    }

    @Command(
            name = "plan",
            mixinStandardHelpOptions = true,
            description = "Says what the configured policy would have cost on the history, by day. Asks nobody.")
    int plan(@Mixin ConnectionOptions options) {
        var settings = options.settings();
        var cluster = ConnectionOptions.cluster(settings);
        var config = AnalyzeConfig.from(settings);
        settings.validate("analyze.");
        var plan = new CostPlan(config, answered(cluster, config.server().model()));
        RecordTopic.scored(cluster).latest(StartPoint.EARLIEST, article -> {
            plan.take(article);
            return true;
        });
        RecordTopic.enriched(cluster).latest(StartPoint.EARLIEST, article -> {
            if (plan.isWanted(article.getArticleId())) {
                plan.take(article);
            }
            return true;
        });
        out().println(CostTable.of(plan, config.prices()));
        return 0;
    }

    @Command(
            name = "cost",
            mixinStandardHelpOptions = true,
            description = "Says what was spent, by day, and on which cards, by model and outcome.")
    int cost(@Mixin ConnectionOptions options) {
        var cluster = options.cluster();
        var spent = new SpentTable();
        RecordTopic.budget(cluster).latest(StartPoint.EARLIEST, entry -> {
            spent.take(entry);
            return true;
        });
        RecordTopic.cards(cluster).latest(StartPoint.EARLIEST, card -> {
            spent.take(card);
            return true;
        });
        out().println(spent.text());
        return 0;
    }

    /** Contents that this model has written about. */
    private static Set<String> answered(Cluster cluster, String model) {
        var contents = new HashSet<String>();
        RecordTopic.cards(cluster).latest(StartPoint.EARLIEST, card -> {
            boolean isSame = CardKey.of(card.getContentHash(), model).equals(card.getCardKey());
            if (isSame
                    && card.getOutcome() != CardOutcome.REFUSED_BY_POLICY
                    && card.getOutcome() != CardOutcome.OVER_BUDGET) {
                contents.add(card.getContentHash());
            }
            return true;
        });
        return contents;
    }

    private static EnrichedArticle find(Cluster cluster, String id) {
        String articleId = ArticleLookup.scored(cluster).find(id).getArticleId();
        return RecordTopic.enriched(cluster)
                .latest(articleId)
                .orElseThrow(() -> new ArticleLookup.NotFoundException("the text of " + articleId + " is gone"));
    }

    private RawArticle read(Path file) {
        var articles = new ArrayList<RawArticle>();
        List<String> problems = new ArrayList<>();
        new DocumentReader(Outlets.none(), ReadLimits.defaults(), clock)
                .read(
                        file,
                        Set.of(),
                        parsed -> {
                            if (parsed instanceof Parsed.Article article) {
                                articles.add(article.article());
                            } else if (parsed instanceof Parsed.Rejected rejected) {
                                problems.add(rejected.detail());
                            }
                        },
                        feed -> {});
        if (articles.size() != 1) {
            throw new ArticleLookup.NotFoundException(file + " holds " + articles.size() + " articles and not one"
                    + (problems.isEmpty() ? "" : ": " + problems.get(0)));
        }
        return articles.get(0);
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }

    private PrintWriter err() {
        return spec.commandLine().getErr();
    }
}
