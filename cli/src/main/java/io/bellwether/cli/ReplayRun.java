package io.bellwether.cli;

import com.sun.management.OperatingSystemMXBean;
import io.bellwether.news.Generation;
import io.bellwether.news.GenerationStage;
import io.bellwether.runtime.EndOffsets;
import io.bellwether.runtime.Pipeline;
import io.bellwether.runtime.Pipeline.App;
import io.bellwether.schemas.ArticleSelection;
import io.micrometer.core.instrument.config.MeterFilter;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.apache.kafka.common.TopicPartition;

/** One run of a replay, from where the last one stopped: to its end, or until it is told to stop. */
final class ReplayRun implements AutoCloseable {

    private static final double NANOS_PER_SECOND = 1e9;

    private final Cluster target;
    private final Generation generation;
    private final ReplayRange range;
    private final ReplayCounts counts;
    private final LongSupplier done;
    private final Pipeline pipeline;
    private final ReplayPace pace;
    private final CountDownLatch stop;
    private final long startNanos = System.nanoTime();
    private final long startCpu = processorNanos();

    /**
     * Prepares a run.
     *
     * @param target the cluster with the catalogue of the generation that is written
     * @param live the cluster with the catalogue of the live generation, which goes first
     * @param rate articles per second at most; infinity for no limit
     * @param stop ends the run when it is counted down
     */
    ReplayRun(Cluster target, Cluster live, Generation generation, double rate, CountDownLatch stop) {
        var meters = new SimpleMeterRegistry();
        // The counters are looked up all the time; nobody reads the clients' own hundreds.
        meters.config().meterFilter(MeterFilter.denyUnless(id -> id.getName().startsWith("bellwether.")));
        this.target = target;
        this.generation = generation;
        this.range = ReplayPlan.range(generation);
        this.counts = new ReplayCounts(meters);
        this.done = generation.getStage() == GenerationStage.ENRICH ? counts::enriched : counts::scored;
        this.stop = stop;
        List<App> apps = apps(new Apps(target, meters), target);
        range.startGroup(target.connection(), apps.get(0).group());
        this.pipeline = new Pipeline(target.connection(), apps);
        var lag = new LiveLag(live.connection(), new Apps(live, meters).groups());
        this.pace = new ReplayPace(apps.get(0).app(), rate, lag, done);
    }

    private List<App> apps(Apps apps, Cluster target) {
        boolean follows = generation.getSelection().getFollow();
        EndOffsets ends = follows ? EndOffsets.NONE : range.endOffsets();
        ArticleSelection selection = ReplayPlan.selection(generation);
        var enriched = target.topics().articlesEnriched();
        return generation.getStage() == GenerationStage.ENRICH
                ? List.of(apps.enrich(ends, selection), apps.score())
                : List.of(apps.score(enriched, ends, selection));
    }

    /**
     * Runs until all of the range is through, and what was withdrawn behind it is out.
     *
     * @return false when it was stopped before
     */
    boolean toEnd(LaterWithdrawals withdrawals) throws InterruptedException {
        if (!isRangeThrough()) {
            return false;
        }
        if (generation.getSelection().getFollow()) {
            return true;
        }
        if (generation.getStage() == GenerationStage.ENRICH) {
            withdrawals.passOn(generation, target);
            return isThrough(range.ends());
        }
        return isThrough(range.behind(target.connection()).ends());
    }

    private boolean isThrough(Map<TopicPartition, Long> ends) throws InterruptedException {
        return pipeline.awaitProcessed(ends, committed -> {}, () -> stop.getCount() > 0);
    }

    private boolean isRangeThrough() throws InterruptedException {
        long before = range.partitions().stream()
                .mapToLong(partition -> partition.getStartOffset())
                .sum();
        try (var progress = new TerminalProgress("replay " + generation.getGeneration())) {
            pipeline.start();
            pace.start();
            progress.start(range.size());
            return pipeline.awaitProcessed(
                    range.ends(),
                    committed -> progress.reach(Math.max(0, committed - before)),
                    () -> stop.getCount() > 0);
        }
    }

    /** Stays on the live stream until it is stopped. */
    void follow() throws InterruptedException {
        while (!stop.await(1, TimeUnit.SECONDS)) {
            pipeline.requireAlive();
        }
    }

    /** What this run did, in words. */
    String summary() {
        double seconds = Math.max(1, System.nanoTime() - startNanos) / NANOS_PER_SECOND;
        long articles = done.getAsLong();
        double cpuMillis = (processorNanos() - startCpu) / 1e6 / Math.max(1, articles);
        String slowed = pace.leastShare() < 1
                ? String.format(
                        Locale.ROOT,
                        "%ngave way to the live stream: ran down to %.0f %% of the time",
                        100 * pace.leastShare())
                : "";
        String cards = counts.cards();
        return String.format(
                Locale.ROOT,
                "%,d articles in %.1f s (%,.0f/s, %.2f ms of processor time each): %s%s%s",
                articles,
                seconds,
                articles / seconds,
                cpuMillis,
                counts.outcomes(),
                cards.isEmpty() ? "" : String.format("%ncards of the log (no model is called): %s", cards),
                slowed);
    }

    @Override
    public void close() {
        pace.close();
        pipeline.close();
    }

    private static long processorNanos() {
        return ((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean()).getProcessCpuTime();
    }
}
