package io.bellwether.cli;

import io.bellwether.news.Generation;
import io.bellwether.news.GenerationState;
import java.time.Clock;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Makes a generation the one that readers get. */
@Command(
        name = "promote",
        mixinStandardHelpOptions = true,
        description =
                "Makes a generation the current one, in one atomic step that is recorded in Kafka: consume, stories"
                        + " and explain read it from then on. The live apps go on writing theirs; promoting that one is the way"
                        + " back.",
        footer = {
            "",
            "Examples:",
            "  bellwether promote v2",
            "  bellwether promote v1        back to the live generation",
            "",
            "Exit codes: 0 promoted, 1 there is no such generation, it is not complete, or articles of it were"
                    + " withdrawn since, 2 wrong usage."
        })
final class PromoteCommand implements Callable<Integer> {

    @Mixin
    private ConnectionOptions connection = new ConnectionOptions();

    @Parameters(paramLabel = "vN", description = "Generation that becomes the current one.")
    private String name = "";

    private final Clock clock = Clock.systemUTC();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() {
        var cluster = connection.cluster();
        var generations = new Generations(cluster);
        var generation = generations.list().stream()
                .filter(known -> known.getGeneration().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(
                        "there is no generation " + name + "; see 'bellwether generations list'"));
        if (generation.getState() == GenerationState.RUNNING) {
            throw new IllegalStateException(
                    name + " is not complete; run its replay to the end first, with the same command");
        }
        new LaterWithdrawals(cluster, generations).requireNone(generation);
        String before = generations.current();
        if (before.equals(name)) {
            say(name + " is the current generation already");
            return 0;
        }
        generations.promote(name, clock.instant());
        say(before + " -> " + name);
        warnOfStandstill(generation, generations.live());
        return 0;
    }

    private void warnOfStandstill(Generation generation, String live) {
        if (generation.getState() == GenerationState.COMPLETE) {
            spec.commandLine()
                    .getErr()
                    .println(name + " does not follow the live stream: articles that came after its range are not in"
                            + " it, and what is withdrawn from now on leaves it when its replay is run again. 'bellwether promote "
                            + live
                            + "' is the way back; a replay with --follow stays up to date");
        }
    }

    private void say(String line) {
        spec.commandLine().getOut().println(line);
    }
}
