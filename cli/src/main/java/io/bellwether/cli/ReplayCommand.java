package io.bellwether.cli;

import io.bellwether.news.Generation;
import io.bellwether.news.GenerationStage;
import io.bellwether.news.GenerationState;
import io.bellwether.news.ReplaySelection;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.io.PrintWriter;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Runs history through the present rules, into a generation of its own. */
@Command(
        name = "replay",
        mixinStandardHelpOptions = true,
        description = "Runs stored articles through the present rules into a new generation, beside the live stream."
                + " The range is fixed at the first start; the run ends when all of it is through. Run the same command"
                + " again to go on after a stop or a crash.",
        footer = {
            "",
            "Examples:",
            "  bellwether replay --as v2 --dry-run",
            "  bellwether replay --as v2",
            "  bellwether replay --as v2 --from 2026-10-01 --to 2026-11-01 --tag ai --lang en",
            "  bellwether replay --as v3 --stage score --set score.weight.impact.figure-scale=3",
            "  bellwether replay --as v4 --follow --max-rate 500",
            "  bellwether promote v2                       readers get it from now on",
            "",
            "Exit codes: 0 complete (or caught up and stopped, with --follow), 1 failed, 2 wrong usage."
        })
final class ReplayCommand implements Callable<Integer> {

    enum Stage {
        ENRICH,
        SCORE
    }

    @Mixin
    private ConnectionOptions connection = new ConnectionOptions();

    @Option(names = "--as", required = true, paramLabel = "vN", description = "Generation to write, e.g. v2.")
    private String as = "";

    @Option(
            names = "--from",
            paramLabel = "POINT",
            converter = ReplayPoint.Converter.class,
            description = "Where to begin: a record time (2026-10-05, 2026-10-05T08:00:00Z, 24h, 7d), or an offset:"
                    + " 1200 in every partition, 0@1200,3@980 in each named (default: the beginning).")
    private ReplayPoint from = ReplayPoint.BEGINNING;

    @Option(
            names = "--to",
            paramLabel = "POINT",
            converter = ReplayPoint.Converter.class,
            description = "Before where to stop, in the same forms (default: what is there at the first start).")
    private @Nullable ReplayPoint to;

    @Option(names = "--stage", description = "enrich (default: everything from the raw articles) or score.")
    private Stage stage = Stage.ENRICH;

    @Option(names = "--outlet", paramLabel = "ID", description = "Only this outlet or publisher family. Repeatable.")
    private List<String> outlets = List.of();

    @Option(names = "--tag", paramLabel = "T", description = "Only this subject and those below it. Repeatable.")
    private List<String> tags = List.of();

    @Option(names = "--lang", paramLabel = "L", description = "Only this language, e.g. en or zh. Repeatable.")
    private List<String> languages = List.of();

    @Option(names = "--follow", description = "Having caught up, stay on the live stream until stopped.")
    private boolean follow;

    @Option(names = "--threads", paramLabel = "N", description = "Stream threads of each app (default: 1).")
    private int threads = 1;

    @Option(names = "--partitions", paramLabel = "N", description = "Partitions of new topics (default: as raw has).")
    private int partitions;

    @Option(names = "--max-rate", paramLabel = "N", description = "Articles per second at most (default: no limit).")
    private double maxRate = Double.POSITIVE_INFINITY;

    @Option(names = "--dry-run", description = "Say what would run, what it would take and make; change nothing.")
    private boolean dryRun;

    private final Clock clock = Clock.systemUTC();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException, IOException {
        var settings = connection.settings(
                Map.of("enrich.threads", Integer.toString(threads), "score.threads", Integer.toString(threads)));
        var live = ConnectionOptions.cluster(settings);
        check(live);
        new Apps(live, new SimpleMeterRegistry()).validate();
        var generations = new Generations(live);
        var withdrawals = new LaterWithdrawals(live, generations);
        var draft = new GenerationDraft(live, generations);
        var asked = draft.of(as, GenerationStage.valueOf(stage.name()), selection(), clock.instant());
        var begun = generations.find(as);
        if (begun.isPresent()) {
            requireSame(begun.get(), asked);
        } else {
            draft.advice(asked.getStage()).ifPresent(this::say);
        }
        var target = new ReplayTarget(live, begun.orElse(asked), partitions);
        if (dryRun) {
            var range = begun.map(ReplayPlan::range).orElseGet(() -> range(live, asked));
            new DryRun(live, target, range, threads).print(spec.commandLine().getOut());
            return 0;
        }
        if (begun.isPresent() && isUpToDate(begun.get(), withdrawals)) {
            return 0;
        }
        var generation = begun.isPresent() ? begun.get() : begin(live, generations, withdrawals, target, asked);
        target.create();
        return run(live, generations, withdrawals, target, generation);
    }

    /** Whether a generation is complete and holds nothing that was withdrawn since; otherwise its replay has work. */
    private boolean isUpToDate(Generation begun, LaterWithdrawals withdrawals) {
        if (begun.getState() != GenerationState.COMPLETE) {
            return false;
        }
        say(as + " is complete since " + Instant.ofEpochMilli(begun.getCompletedAt()));
        int withdrawn = withdrawals.heldBy(begun).size();
        if (withdrawn > 0) {
            say(withdrawn + " of its articles were withdrawn since and are taken out");
        }
        return withdrawn == 0;
    }

    private Generation begin(
            Cluster live, Generations generations, LaterWithdrawals withdrawals, ReplayTarget target, Generation asked)
            throws IOException {
        generations.find(asked.getSourceGeneration()).ifPresent(withdrawals::requireNone);
        target.requireNew();
        var range = range(live, asked);
        var generation =
                Generation.newBuilder(asked).setRanges(range.partitions()).build();
        generations.put(generation);
        return generation;
    }

    private int run(
            Cluster live,
            Generations generations,
            LaterWithdrawals withdrawals,
            ReplayTarget target,
            Generation generation)
            throws InterruptedException {
        var stop = new CountDownLatch(1);
        var stopped = new CountDownLatch(1);
        var hook = new Thread(() -> Shutdown.request(stop, stopped), "stop");
        Runtime.getRuntime().addShutdownHook(hook);
        try (var run = new ReplayRun(target.cluster(), live, generation, maxRate, stop)) {
            if (!run.toEnd(withdrawals)) {
                say(run.summary());
                say(as + " is not complete; the same command goes on from here");
                return 1;
            }
            say(run.summary());
            var through = target.through(generation, clock.instant());
            generations.put(through);
            say(target.result(through));
            if (follow) {
                say(as + " has caught up and follows the live stream until it is stopped");
                run.follow();
            }
            return 0;
        } finally {
            stopped.countDown();
            Shutdown.forget(hook, stop);
        }
    }

    private void check(Cluster live) {
        if (as.equals(live.topics().generation())) {
            throw new ParameterException(spec.commandLine(), "--as " + as + " is the live generation; name a new one");
        }
        if (follow && to != null) {
            throw new ParameterException(spec.commandLine(), "--follow has no end: leave out --to");
        }
        if (!(maxRate > 0)) {
            throw new ParameterException(spec.commandLine(), "--max-rate must be above 0");
        }
    }

    private void requireSame(Generation begun, Generation asked) {
        var differences = ReplayPlan.differences(begun, asked);
        if (!differences.isEmpty()) {
            throw new IllegalArgumentException(as + " was begun otherwise: " + String.join("; ", differences)
                    + ". Give what it was begun with to go on, or another name, or 'bellwether generations delete "
                    + as + "'");
        }
    }

    private ReplaySelection selection() {
        return new ReplaySelection(from.text(), to == null ? "" : to.text(), follow, outlets, tags, languages);
    }

    private ReplayRange range(Cluster live, Generation asked) {
        return ReplayRange.of(live.connection(), asked.getInputTopic(), from, to == null ? ReplayPoint.NOW : to);
    }

    private void say(String line) {
        PrintWriter err = spec.commandLine().getErr();
        err.println(line);
    }
}
