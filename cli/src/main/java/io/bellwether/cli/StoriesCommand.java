package io.bellwether.cli;

import io.bellwether.cli.output.Best;
import io.bellwether.news.Story;
import io.bellwether.schemas.StoryNow;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Lists stories, the hottest first. */
@Command(
        name = "stories",
        mixinStandardHelpOptions = true,
        description = "Lists stories, the hottest at this moment first.",
        footer = {
            "",
            "Examples:",
            "  bellwether stories --hot 20 --since 24h",
            "  bellwether stories --tag ai --format json | jq .title"
        })
final class StoriesCommand implements Callable<Integer> {

    private static final Comparator<StoryNow> HOTTEST_FIRST = Comparator.comparingDouble(StoryNow::hot)
            .reversed()
            .thenComparing(story -> story.story().getStoryId());

    @Mixin
    private ConnectionOptions connection = new ConnectionOptions();

    @Option(names = "--hot", paramLabel = "N", description = "Hot now at least N, 0 to 100.")
    private double minHot;

    @Option(
            names = "--since",
            paramLabel = "TIME",
            converter = StartPoint.Converter.class,
            description = "Reported since then, by the latest report: 2026-10-05, 2026-10-05T08:00:00Z, 30m, 24h, 7d.")
    private StartPoint since = StartPoint.EARLIEST;

    @Option(
            names = "--tag",
            paramLabel = "T",
            description = "With this subject or one below it, e.g. ai or ai.models. May be repeated: any of them.")
    private List<String> tags = List.of();

    @Option(names = "--limit", paramLabel = "N", description = "The N hottest (default: ${DEFAULT-VALUE}).")
    private int limit = 50;

    @Option(names = "--format", paramLabel = "F", description = "table (default), json or md.")
    private StoryFormat format = StoryFormat.TABLE;

    @Option(names = "--generation", paramLabel = "vN", description = "Generation to read (default: the current one).")
    private @Nullable String generation;

    private final Clock clock = Clock.systemUTC();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        Instant now = clock.instant();
        var hottest = new Best<>(limit, HOTTEST_FIRST);
        RecordTopic.stories(connection.cluster(generation)).latest(StartPoint.EARLIEST, story -> {
            if (isWanted(story)) {
                var current = StoryNow.of(story, now);
                if (current.hot() >= minHot) {
                    hottest.add(current);
                }
            }
            return true;
        });
        PrintWriter out = spec.commandLine().getOut();
        format.begin(out);
        hottest.inOrder().forEach(story -> format.print(out, story));
        return 0;
    }

    private boolean isWanted(Story story) {
        Instant last = story.getLastReport();
        boolean isRecent =
                since.time().map(time -> last != null && !last.isBefore(time)).orElse(!since.latest());
        return story.getAliasOf() == null
                && isRecent
                && (tags.isEmpty() || tags.stream().anyMatch(tag -> ArticleFilter.isTagged(story.getTags(), tag)));
    }
}
