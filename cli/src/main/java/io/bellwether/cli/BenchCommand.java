package io.bellwether.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.bellwether.benchmarks.ArticleGenerator;
import io.bellwether.benchmarks.EnrichmentParts;
import io.bellwether.benchmarks.EnrichmentParts.Part;
import io.bellwether.benchmarks.PipelineBenchmark;
import io.bellwether.benchmarks.PipelineBenchmark.Round;
import io.bellwether.benchmarks.PipelineBenchmark.Speed;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.IntStream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Throughput of the whole pipeline beside the limit of the machine. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Moves a backlog of articles from raw to scored, and the same backlog through a two-hop"
                + " pass-through, in turn on one embedded broker. Exactly once, broker and clients in one process."
                + " Before, enrichment alone: processor time by part.",
        subcommands = {StoryBenchCommand.class, LatencyBenchCommand.class, ReaderBenchCommand.class},
        footer = "%n`bench parts [JMH options]` times each part of enrichment beside its rivals, from a source tree.")
final class BenchCommand implements Callable<Integer> {

    private static final int PARTS_ARTICLES = 600;

    /** Until the compiler of the virtual machine has seen enough. */
    private static final int PARTS_WARM_UP = 6_000;

    private static final ObjectMapper JSON = JsonMapper.builder().build();

    @Option(names = "--articles", paramLabel = "N", description = "Articles (default: ${DEFAULT-VALUE}).")
    private int articles = 20_000;

    @Option(names = "--bytes", paramLabel = "N", description = "Bytes of a body (default: ${DEFAULT-VALUE}).")
    private int bytes = 4_096;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            description = "Rounds; the first warms up (default: ${DEFAULT-VALUE}).")
    private int rounds = 3;

    @Option(names = "--json", description = "One JSON object: enrichment by part, then the rounds.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        var parts = parts();
        if (!json) {
            printParts(parts);
        }
        try (var stack = BenchStack.start()) {
            var err = spec.commandLine().getErr();
            var results = new PipelineBenchmark(stack.connection(), stack.stateDir(), articles, bytes)
                    .run(rounds, err::println);
            if (json) {
                printJson(parts, results);
            } else {
                printRounds(results);
            }
        }
        return 0;
    }

    private List<Part> parts() {
        spec.commandLine().getErr().println("enrichment by part");
        var generator = new ArticleGenerator(1, bytes);
        var measured =
                IntStream.range(0, PARTS_ARTICLES).mapToObj(generator::article).toList();
        return new EnrichmentParts().measure(measured, PARTS_WARM_UP);
    }

    private void printParts(List<Part> parts) {
        var out = spec.commandLine().getOut();
        out.println("enrichment    CPU us/article  share");
        for (Part part : parts) {
            out.println(String.format(
                    Locale.ROOT, "%-12s  %14.0f  %4.0f%%", part.name(), part.cpuMicros(), 100 * part.share()));
        }
        double whole = parts.stream().mapToDouble(Part::cpuMicros).sum();
        out.println(String.format(Locale.ROOT, "%-12s  %14.0f  %4.0f%%", "whole", whole, 100.0));
        out.println();
    }

    private void printRounds(List<Round> results) {
        var out = spec.commandLine().getOut();
        out.println("round  route             articles/s  CPU us/article  of its pass-through's rate");
        for (Round round : results) {
            print(round.number(), "raw, copied", round.rawPassThrough(), "");
            print(round.number(), "enrich, score", round.pipeline(), ratio(round.pipelineRatio()));
            print(round.number(), "enriched, copied", round.enrichedPassThrough(), "");
            print(round.number(), "score", round.score(), ratio(round.scoreRatio()));
        }
    }

    private void print(int round, String route, Speed speed, String ratio) {
        spec.commandLine()
                .getOut()
                .println(String.format(
                                Locale.ROOT,
                                "%5d  %-16s  %10.0f  %14.0f  %s",
                                round,
                                route,
                                speed.perSecond(),
                                speed.cpuMicros(),
                                ratio)
                        .stripTrailing());
    }

    private static String ratio(double value) {
        return String.format(Locale.ROOT, "%.2f", value);
    }

    private void printJson(List<Part> parts, List<Round> results) throws JsonProcessingException {
        var figures = new LinkedHashMap<String, Object>();
        figures.put("enrichment", parts);
        figures.put("rounds", results);
        spec.commandLine().getOut().println(JSON.writeValueAsString(figures));
    }
}
