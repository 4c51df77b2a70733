package io.bellwether.cli;

import io.bellwether.benchmarks.eval.Progress;
import io.bellwether.cli.compare.Comparison;
import io.bellwether.cli.compare.ComparisonJson;
import io.bellwether.cli.compare.ComparisonPage;
import io.bellwether.cli.compare.ComparisonText;
import io.bellwether.cli.compare.FramedValues;
import io.bellwether.cli.compare.GenerationComparer;
import io.bellwether.cli.compare.GenerationRecords;
import io.bellwether.news.ScoredArticle;
import io.bellwether.news.Story;
import io.bellwether.runtime.DirectoryTree;
import io.bellwether.schemas.AvroSerdes;
import io.bellwether.schemas.TopicSpec;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Deserializer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Says what differs between two generations. */
@Command(
        name = "compare",
        mixinStandardHelpOptions = true,
        description = "Joins the final records of two generations by key and says what differs: articles and stories in"
                + " one alone, fields, scores, the articles that moved furthest with both explanations, stories that"
                + " were split or merged. Needs temporary disk space for both generations, not memory.",
        footer = {
            "",
            "Examples:",
            "  bellwether compare v1 v2",
            "  bellwether compare v1 v2 --html report.html",
            "  bellwether compare v1 v2 --json | jq .articles.fields",
            "",
            "Exit codes: 0 all final records are equal, 1 they are not (or it failed: then nothing is on standard",
            "output), 2 wrong usage or there is no such generation."
        })
final class CompareCommand implements Callable<Integer> {

    private static final int MOST_EXAMPLES = 10_000;

    @Mixin
    private ConnectionOptions connection = new ConnectionOptions();

    @Parameters(index = "0", paramLabel = "vN", description = "The generation to compare with, e.g. v1.")
    private String before = "";

    @Parameters(index = "1", paramLabel = "vM", description = "The generation that is judged, e.g. v2.")
    private String after = "";

    @Option(names = "--json", description = "One JSON object instead of tables.")
    private boolean json;

    @Option(names = "--html", paramLabel = "FILE", description = "Writes a page with plots, which needs nothing else.")
    private @Nullable Path html;

    @Option(
            names = "--limit",
            paramLabel = "N",
            description = "At most N movers, splits, merges and keys of one side (default: ${DEFAULT-VALUE}).")
    private int limit = 10;

    @Option(
            names = "--temp",
            paramLabel = "DIR",
            description = "Where temporary files go (default: the system's folder for them).")
    private Path temp = Path.of(System.getProperty("java.io.tmpdir"));

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        if (limit < 0 || limit > MOST_EXAMPLES) {
            throw new ParameterException(spec.commandLine(), "--limit must be 0 to " + MOST_EXAMPLES);
        }
        Comparison comparison = compare(generation(before), generation(after));
        if (html != null) {
            Files.writeString(html, ComparisonPage.of(comparison));
        }
        spec.commandLine().getOut().println(json ? ComparisonJson.of(comparison) : ComparisonText.of(comparison));
        return comparison.isEqual() ? 0 : 1;
    }

    private Cluster generation(String name) {
        var cluster = connection.cluster(name);
        if (!GenerationTopics.of(cluster).contains(name)) {
            throw new ParameterException(
                    spec.commandLine(),
                    "there is no generation " + name + " (no topic "
                            + cluster.topics().articlesScored().name() + ")");
        }
        return cluster;
    }

    private Comparison compare(Cluster old, Cluster now) throws IOException {
        Path folder = Files.createTempDirectory(temp, "bellwether-compare");
        try (var progress = new TerminalProgress("compare " + before + " " + after);
                var schemas = new RegistrySchemas(old.connection());
                var articles = deserializer(old, ScoredArticle.class);
                var stories = deserializer(old, Story.class)) {
            var comparer = new GenerationComparer(
                    values(articles, old.topics().articlesScored(), schemas),
                    values(stories, old.topics().stories(), schemas),
                    limit,
                    folder,
                    progress);
            long records = List.of(old, now).stream()
                    .mapToLong(side -> records(side, side.topics().articlesScored(), progress)
                            .offsets())
                    .max()
                    .orElse(0);
            return comparer.compare(side(old, progress), side(now, progress), records);
        } finally {
            DirectoryTree.delete(folder);
        }
    }

    private static GenerationRecords side(Cluster cluster, Progress progress) {
        var topics = cluster.topics();
        return new GenerationRecords(
                topics.generation(),
                records(cluster, topics.articlesScored(), progress),
                records(cluster, topics.stories(), progress));
    }

    private static TopicRecords records(Cluster cluster, TopicSpec topic, Progress progress) {
        return new TopicRecords(cluster, topic.name(), progress);
    }

    private static <T extends SpecificRecord> Deserializer<T> deserializer(Cluster cluster, Class<T> type) {
        return AvroSerdes.deserializer(type, cluster.connection().registryConfig());
    }

    private static <T extends SpecificRecord> FramedValues<T> values(
            Deserializer<T> deserializer, TopicSpec topic, RegistrySchemas schemas) {
        return new FramedValues<>(bytes -> deserializer.deserialize(topic.name(), bytes), schemas::schema);
    }
}
