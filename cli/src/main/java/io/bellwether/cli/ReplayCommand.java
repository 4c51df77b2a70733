package io.bellwether.cli;

import io.bellwether.runtime.EndOffsets;
import io.bellwether.runtime.Pipeline;
import io.bellwether.schemas.TopicSpec;
import io.bellwether.schemas.Topics;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
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
                + " The range is fixed at the start; the run ends when all of it is through. Run again to resume.",
        footer = {
            "",
            "Examples:",
            "  bellwether replay --as v2",
            "  bellwether replay --as v2 --from 2026-10-01 --to 2026-11-01",
            "  bellwether replay --as v3 --stage score     when only scoring changed",
            "  bellwether consume --generation v2"
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
            paramLabel = "TIME",
            converter = StartPoint.Converter.class,
            description = "First record time (default: earliest).")
    private StartPoint from = StartPoint.EARLIEST;

    @Option(
            names = "--to",
            paramLabel = "TIME",
            converter = StartPoint.Converter.class,
            description = "Record time before which to stop (default: what is there now).")
    private @Nullable StartPoint to;

    @Option(names = "--stage", description = "enrich (default: everything from the raw articles) or score.")
    private Stage stage = Stage.ENRICH;

    @Option(names = "--threads", paramLabel = "N", description = "Stream threads of each app (default: 1).")
    private int threads = 1;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws InterruptedException {
        var settings = connection.settings(
                Map.of("enrich.threads", Integer.toString(threads), "score.threads", Integer.toString(threads)));
        var live = ConnectionOptions.cluster(settings);
        if (as.equals(live.topics().generation())) {
            throw new ParameterException(spec.commandLine(), "--as " + as + " is the live generation; name a new one");
        }
        var replay = new Cluster(settings, live.connection(), live.topics().generation(as));
        settings.validate();
        replay.administer(admin -> admin.create(replay.topics().all(), (short) -1));
        var input = stage == Stage.ENRICH
                ? live.topics().articlesRaw()
                : live.topics().articlesEnriched();
        long started = System.nanoTime();
        var range = ReplayRange.of(live.connection(), input.name(), from, to);
        run(replay, input, range);
        report(range, Duration.ofNanos(System.nanoTime() - started), replay.topics());
        return 0;
    }

    private void run(Cluster replay, TopicSpec input, ReplayRange range) throws InterruptedException {
        var ends = EndOffsets.of(range.ends().entrySet().stream()
                .collect(Collectors.toMap(end -> end.getKey().partition(), Map.Entry::getValue)));
        var apps = new Apps(replay, new SimpleMeterRegistry());
        var chosen = stage == Stage.ENRICH
                ? List.of(apps.enrich(ends), apps.score(replay.topics().articlesEnriched(), EndOffsets.NONE))
                : List.of(apps.score(input, ends));
        range.startGroup(replay.connection(), chosen.get(0).group());
        long already = range.ends().values().stream().mapToLong(Long::longValue).sum() - range.size();
        try (var pipeline = new Pipeline(replay.connection(), chosen);
                var progress = new TerminalProgress("replay " + as)) {
            pipeline.start();
            progress.start(range.size());
            pipeline.awaitProcessed(range.ends(), committed -> progress.reach(Math.max(0, committed - already)));
        }
    }

    private void report(ReplayRange range, Duration took, Topics topics) {
        double seconds = Math.max(0.001, took.toMillis() / 1000.0);
        spec.commandLine()
                .getErr()
                .println(String.format(
                        Locale.ROOT,
                        "%s: %d offsets in %.1f s (%.0f/s) into %s",
                        as,
                        range.size(),
                        seconds,
                        range.size() / seconds,
                        topics.articlesScored().name()));
    }
}
