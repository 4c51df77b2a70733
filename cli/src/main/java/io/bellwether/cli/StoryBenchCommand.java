package io.bellwether.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.bellwether.benchmarks.StoryBenchmark;
import io.bellwether.benchmarks.StoryCandidateGenerator;
import java.io.IOException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What an article costs in the story index when the window holds few and when it holds many. */
@Command(
        name = "stories",
        mixinStandardHelpOptions = true,
        description =
                "Streams generated articles through the story index, as features, and prints the processor time of"
                        + " one at growing sizes of the window, the bytes of state, and the time to build the index again.",
        footer = {"", "A million articles want a heap of about 8 GB: BELLWETHER_HEAP=8g."})
final class StoryBenchCommand implements Callable<Integer> {

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    @Option(names = "--articles", paramLabel = "N", description = "Articles (default: ${DEFAULT-VALUE}).")
    private int articles = 160_000;

    @Option(names = "--window", paramLabel = "DURATION", description = "Story window (default: 4 days).")
    private Duration window = Duration.ofDays(4);

    @Option(names = "--json", description = "One JSON object of figures.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws IOException {
        var benchmark = new StoryBenchmark(new StoryCandidateGenerator(1), window.toMillis());
        var out = spec.commandLine().getOut();
        var err = spec.commandLine().getErr();
        var result = benchmark.run(
                articles,
                step -> err.println(String.format(
                        Locale.ROOT,
                        "%,9d articles held: %.0f us CPU an article (median %.0f, 99th %.0f)",
                        step.held(),
                        step.microsPerArticle(),
                        step.microsOfMedian(),
                        step.microsOf99th())));
        if (json) {
            out.println(JSON.writeValueAsString(result));
            return 0;
        }
        var first = result.steps().get(0);
        var last = result.steps().get(result.steps().size() - 1);
        out.println(String.format(
                Locale.ROOT,
                "CPU of an article at %,d held: %.2f of that at %,d%nstate: %.0f bytes an article stored, %.0f in the heap%n"
                        + "index built again from its store in %.1f s%n%,d stories",
                last.held(),
                last.microsPerArticle() / first.microsPerArticle(),
                first.held(),
                result.storedBytesPerArticle(),
                result.heapBytesPerArticle(),
                result.rebuildSeconds(),
                result.stories()));
        return 0;
    }
}
