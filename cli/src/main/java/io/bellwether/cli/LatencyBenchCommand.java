package io.bellwether.cli;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.bellwether.analyze.app.AnalyzeConfig;
import io.bellwether.benchmarks.LatencyBenchmark;
import io.bellwether.benchmarks.LatencyBenchmark.Latency;
import io.bellwether.benchmarks.LatencyBenchmark.Load;
import io.bellwether.runtime.KafkaConnection;
import io.bellwether.runtime.Settings;
import io.bellwether.schemas.Topics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** How long an article takes to its score at a steady rate. */
@Command(
        name = "latency",
        mixinStandardHelpOptions = true,
        description = "Sends articles at a steady rate and prints the times from due to readable as scored, beside a"
                + " pass-through of two hops; then with an analyst beside whose model never answers, and with a replay of"
                + " them all at full speed beside. Exactly once, broker and clients in one process.",
        exitCodeListHeading = "%nExit codes:%n",
        exitCodeList = {"0:every article arrived", "1:some did not", "2:usage"})
final class LatencyBenchCommand implements Callable<Integer> {

    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final String PREFIX = "latency.";
    private static final Topics TOPICS = Topics.of(PREFIX, "v1", 6);
    private static final int SILENT_CALLS = 64;

    @Option(names = "--rate", paramLabel = "N", description = "Articles a second (default: ${DEFAULT-VALUE}).")
    private int rate = 200;

    @Option(names = "--bytes", paramLabel = "N", description = "Bytes of a body (default: ${DEFAULT-VALUE}).")
    private int bytes = 4_096;

    @Option(
            names = "--warm-up",
            paramLabel = "SECONDS",
            description = "Sent first, not counted (default: ${DEFAULT-VALUE}).")
    private int warmUp = 30;

    @Option(names = "--seconds", paramLabel = "N", description = "Each phase (default: ${DEFAULT-VALUE}).")
    private int seconds = 60;

    @Option(names = "--json", description = "One JSON object of figures, in milliseconds.")
    private boolean json;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        try (var stack = BenchStack.start()) {
            var benchmark = new LatencyBenchmark(
                    stack.connection(),
                    stack.stateDir(),
                    new Load(rate, Duration.ofSeconds(warmUp), Duration.ofSeconds(seconds), bytes));
            var figures = measure(
                    benchmark, () -> analyst(stack.connection()), () -> replay(stack.connection(), stack.stateDir()));
            print(figures);
            return figures.values().stream().allMatch(each -> each.lost() == 0) ? 0 : 1;
        }
    }

    private Map<String, Latency> measure(LatencyBenchmark benchmark, Runnable analyst, Runnable replay)
            throws Exception {
        var err = spec.commandLine().getErr();
        var figures = new LinkedHashMap<String, Latency>();
        err.println("pass-through");
        figures.put("passThrough", benchmark.ofPassThrough());
        err.println("pipeline, then with an analyst beside, then with a replay");
        var phases = benchmark.ofPipeline(TOPICS, List.of(() -> {}, analyst, replay));
        figures.put("pipeline", phases.get(0));
        figures.put("pipelineBesideAnalyst", phases.get(1));
        figures.put("pipelineBesideReplay", phases.get(2));
        return figures;
    }

    /** For one phase, over all articles, with a server that takes questions and is silent. */
    private void analyst(KafkaConnection connection) {
        try (var silent = new ServerSocket(0, SILENT_CALLS, InetAddress.getLoopbackAddress())) {
            var settings = Settings.of(Map.of(
                    "bootstrap",
                    connection.bootstrap(),
                    "registry",
                    connection.registryUrl(),
                    "topic.prefix",
                    PREFIX,
                    "analyze.model.preset",
                    "vllm",
                    "analyze.model.name",
                    "silent",
                    "analyze.model.url",
                    "http://127.0.0.1:" + silent.getLocalPort() + "/v1",
                    "analyze.min.overall",
                    "0",
                    "analyze.max.age",
                    "4000d"));
            var apps = new Apps(ConnectionOptions.cluster(settings), new SimpleMeterRegistry());
            try (var app = apps.startAnalyst(AnalyzeConfig.from(settings), Clock.systemUTC())) {
                TimeUnit.SECONDS.sleep(seconds);
                if (!app.isAlive()) {
                    throw new IllegalStateException("the analyst stopped before its phase was over");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Of all that was sent until now. */
    private void replay(KafkaConnection connection, Path stateDir) {
        int code = Bellwether.run(
                "replay",
                "--as",
                "v2",
                "--bootstrap",
                connection.bootstrap(),
                "--registry",
                connection.registryUrl(),
                "--set",
                "topic.prefix=" + PREFIX,
                "--set",
                "state.dir=" + stateDir.resolve("replay"));
        if (code != 0) {
            throw new IllegalStateException("the replay ended with " + code);
        }
    }

    private void print(Map<String, Latency> figures) throws com.fasterxml.jackson.core.JsonProcessingException {
        var out = spec.commandLine().getOut();
        if (json) {
            out.println(JSON.writeValueAsString(figures));
            return;
        }
        out.println("milliseconds             p50      p99      max  articles  lost");
        figures.forEach((route, latency) -> out.println(String.format(
                Locale.ROOT,
                "%-21s  %5.0f  %7.0f  %7.0f  %8d  %4d",
                route,
                latency.p50(),
                latency.p99(),
                latency.max(),
                latency.articles(),
                latency.lost())));
    }
}
