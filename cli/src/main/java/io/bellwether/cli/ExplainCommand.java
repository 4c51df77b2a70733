package io.bellwether.cli;

import io.bellwether.news.ScoredArticle;
import io.bellwether.news.Story;
import java.io.PrintWriter;
import java.time.Clock;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Takes the scores of one article apart. */
@Command(
        name = "explain",
        mixinStandardHelpOptions = true,
        description = "Prints an article's story and every score down to the places in the text that bear it out.",
        footer = {
            "",
            "Examples:",
            "  bellwether explain 3f2a9c",
            "  bellwether explain https://example.org/news/1 --lang zh",
            "  bellwether explain 3f2a9c --format json | jq .scores.impact",
            "",
            "Exit codes: 0 explained, 1 no such article or the id is not unique, 2 wrong usage."
        })
final class ExplainCommand implements Callable<Integer> {

    /** Language of the reasons. */
    enum Language {
        EN,
        ZH
    }

    /** How the explanation is printed. */
    enum Format {
        TEXT,
        JSON
    }

    @Mixin
    private ConnectionOptions connection = new ConnectionOptions();

    @Parameters(paramLabel = "ID", description = "Article id, a beginning of it that no other has, or the address.")
    private String id = "";

    @Option(names = "--lang", paramLabel = "L", description = "Language of the reasons: en (default) or zh.")
    private Language language = Language.EN;

    @Option(names = "--format", paramLabel = "F", description = "text (default) or json (reasons in both languages).")
    private Format format = Format.TEXT;

    @Option(names = "--generation", paramLabel = "vN", description = "Generation to read (default: the current one).")
    private @Nullable String generation;

    private final Clock clock = Clock.systemUTC();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        var cluster = connection.cluster(generation);
        try {
            var article = ArticleLookup.scored(cluster).find(id);
            var explanation = new Explanation(
                    article,
                    story(cluster, article),
                    RecordTopic.enriched(cluster).latest(article.getArticleId()),
                    clock.instant());
            out().println(
                            format == Format.JSON
                                    ? ExplanationJson.of(explanation)
                                    : ExplanationText.of(explanation, language == Language.ZH));
            return 0;
        } catch (ArticleLookup.NotFoundException e) {
            spec.commandLine().getErr().println("bellwether: " + e.getMessage());
            return 1;
        }
    }

    /** The story that the article names, or the one that this was merged into meanwhile. */
    private static Optional<Story> story(Cluster cluster, ScoredArticle article) {
        var stories = RecordTopic.stories(cluster);
        Optional<Story> story = stories.latest(article.getStory().getStoryId());
        return story.flatMap(
                found -> found.getAliasOf() == null ? Optional.of(found) : stories.latest(found.getAliasOf()));
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
