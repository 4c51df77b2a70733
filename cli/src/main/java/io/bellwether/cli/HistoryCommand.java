package io.bellwether.cli;

import io.bellwether.cli.history.ArticleHistory;
import io.bellwether.cli.history.HistoryJson;
import io.bellwether.cli.history.HistoryText;
import io.bellwether.schemas.Topics;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Prints everything that was ever recorded about one article. */
@Command(
        name = "history",
        mixinStandardHelpOptions = true,
        description = "Prints every revision, score and generation of one article, in time order, with what changed."
                + " Scored records are compacted, so that of older ones only some may be left. The text of a"
                + " withdrawn article is not printed.",
        footer = {
            "",
            "Examples:",
            "  bellwether history 3f2a9c",
            "  bellwether history https://example.org/news/1 --format json | jq '.entries[].changed'",
            "",
            "Exit codes: 0 printed, 1 no such article or the id is not unique, 2 wrong usage."
        })
final class HistoryCommand implements Callable<Integer> {

    /** How the history is printed. */
    enum Format {
        TEXT,
        JSON
    }

    @Mixin
    private ConnectionOptions connection = new ConnectionOptions();

    @Parameters(paramLabel = "ID", description = "Article id, a beginning of it that no other has, or the address.")
    private String id = "";

    @Option(names = "--format", paramLabel = "F", description = "text (default) or json.")
    private Format format = Format.TEXT;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        var cluster = connection.cluster(Topics.FIRST_GENERATION);
        try {
            ArticleHistory history = read(cluster);
            spec.commandLine()
                    .getOut()
                    .println(format == Format.JSON ? HistoryJson.of(history) : HistoryText.of(history));
            return 0;
        } catch (ArticleLookup.NotFoundException e) {
            spec.commandLine().getErr().println("bellwether: " + e.getMessage());
            return 1;
        }
    }

    private ArticleHistory read(Cluster cluster) {
        try (var progress = new TerminalProgress("history")) {
            String articleId = ArticleLookup.everReceived(cluster).key(id);
            return new HistoryReader(cluster, progress).read(articleId);
        }
    }
}
