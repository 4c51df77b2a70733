package io.bellwether.cli;

import io.bellwether.benchmarks.PipelineBenchmark;
import io.bellwether.benchmarks.PipelineBenchmark.Round;
import io.bellwether.local.LocalConfig;
import io.bellwether.local.LocalStack;
import io.bellwether.local.RequestedPort;
import io.bellwether.runtime.KafkaConnection;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Throughput of the whole pipeline beside the limit of the machine. */
@Command(
        name = "bench",
        mixinStandardHelpOptions = true,
        description = "Moves a backlog of articles from raw to scored, and the same backlog through a two-hop"
                + " pass-through, in turn on one embedded broker. Exactly once, broker and clients in one process.",
        footer = "%n`bench parts [JMH options]` times each part of enrichment beside its rivals, from a source tree.")
final class BenchCommand implements Callable<Integer> {

    @Option(names = "--articles", paramLabel = "N", description = "Articles (default: ${DEFAULT-VALUE}).")
    private int articles = 20_000;

    @Option(names = "--bytes", paramLabel = "N", description = "Bytes of a body (default: ${DEFAULT-VALUE}).")
    private int bytes = 4_096;

    @Option(
            names = "--rounds",
            paramLabel = "N",
            description = "Rounds; the first warms up (default: ${DEFAULT-VALUE}).")
    private int rounds = 3;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        var out = spec.commandLine().getOut();
        var err = spec.commandLine().getErr();
        Path data = Files.createTempDirectory("bellwether-bench");
        try (var stack = LocalStack.start(
                new LocalConfig(data, RequestedPort.any(), RequestedPort.any(), Installation.registryHome()))) {
            var connection = KafkaConnection.of(stack.bootstrapServers(), stack.registryUrl());
            out.println("round  pass-through/s  pipeline/s  ratio   pass CPU us/article  pipeline CPU us/article");
            for (Round round : new PipelineBenchmark(connection, data.resolve("state"), articles, bytes)
                    .run(rounds, err::println)) {
                out.println(String.format(
                        Locale.ROOT,
                        "%5d  %14.0f  %10.0f  %5.2f   %19.0f  %23.0f",
                        round.number(),
                        round.passThroughPerSecond(),
                        round.pipelinePerSecond(),
                        round.rateRatio(),
                        round.passThroughCpuMicros(),
                        round.pipelineCpuMicros()));
            }
        } finally {
            TemporaryData.delete(data);
        }
        return 0;
    }
}
