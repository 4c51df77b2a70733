package io.bellwether.cli;

import io.bellwether.enrich.EnrichConfig;
import io.bellwether.news.RawArticle;
import io.bellwether.schemas.AvroSerdes;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.apache.kafka.common.errors.SerializationException;

/**
 * What a replay would do, without doing it. Time is measured where that is cheap, by enriching a sample of the range, and
 * assumed for the rest; disk is what the live generation takes per article.
 */
final class DryRun {

    /** Processor time of stories and scores per article, Kafka clients included, in seconds: an assumption. */
    private static final double SCORING_SECONDS = 0.0008;

    /** Processor time of the clients that carry an article through the enrich app, in seconds: an assumption. */
    private static final double CARRYING_SECONDS = 0.0003;

    /** Until the apps have their partitions and have loaded what they know. */
    private static final double START_SECONDS = 5;

    private static final int SAMPLE = 200;
    private static final long SAMPLE_NANOS = 3_000_000_000L;
    private static final double NANOS_PER_SECOND = 1e9;

    private final Cluster live;
    private final ReplayTarget target;
    private final ReplayRange range;
    private final int threads;

    DryRun(Cluster live, ReplayTarget target, ReplayRange range, int threads) {
        this.live = live;
        this.target = target;
        this.range = range;
        this.threads = threads;
    }

    void print(PrintWriter out) {
        var disk = DiskUsage.of(live.connection());
        var whole = ReplayRange.of(live.connection(), range.topic(), ReplayPoint.BEGINNING, ReplayPoint.NOW);
        double share = range.size() / (double) Math.max(1, whole.size());
        out.println(target.cluster().topics().generation() + " would be made from " + range.topic() + ":");
        line(out, "articles", "%,d at most, of %,d", range.size(), whole.size());
        line(out, "bytes", "%s to read", ByteSize.of(Math.round(share * disk.bytes(List.of(range.topic())))));
        time(out);
        var liveTopics = new GenerationResources(live).topics(disk.topics());
        var wanted = liveTopics.stream()
                .filter(topic -> !topic.equals(range.topic()))
                .toList();
        line(
                out,
                "disk",
                "about %s: per article as much as %s takes",
                ByteSize.of(Math.round(share * disk.bytes(wanted))),
                live.topics().generation());
        var topics = target.cluster().topics();
        line(
                out,
                "topics",
                "%s, of %d partitions, and internal ones",
                topics.own().stream().map(topic -> topic.name()).collect(Collectors.joining(", ")),
                topics.articlesScored().partitions());
        line(out, "groups", "%s", String.join(", ", target.resources().groups()));
        out.println("nothing was changed");
        out.flush();
    }

    private void time(PrintWriter out) {
        boolean isEnriched = !range.topic().equals(live.topics().articlesRaw().name());
        int usable = Math.max(1, Math.min(threads, Runtime.getRuntime().availableProcessors()));
        if (isEnriched) {
            line(
                    out,
                    "time",
                    "about %s: %.1f ms an article assumed, --threads %d",
                    duration(START_SECONDS + range.size() * SCORING_SECONDS / usable),
                    SCORING_SECONDS * 1_000,
                    usable);
            return;
        }
        double measured = secondsToEnrich();
        line(
                out,
                "time",
                "about %s: %.2f ms an article measured for enrichment, %.1f ms assumed for the rest, --threads %d",
                duration(START_SECONDS + range.size() * (measured + CARRYING_SECONDS + SCORING_SECONDS) / usable),
                measured * 1_000,
                (CARRYING_SECONDS + SCORING_SECONDS) * 1_000,
                usable);
    }

    /** Mean over a sample of the range; the first half only warms up. */
    private double secondsToEnrich() {
        var enricher = EnrichConfig.from(live.settings(), live.connection(), live.topics())
                .enricher();
        long end = System.nanoTime() + SAMPLE_NANOS;
        long[] nanos = {0};
        int[] count = {0};
        int[] timed = {0};
        try (var reader = new TopicReader(live.connection(), range.topic());
                var deserializer = AvroSerdes.deserializer(
                        RawArticle.class, live.connection().registryConfig())) {
            reader.read(range, record -> {
                if (record.value() != null) {
                    long begun = System.nanoTime();
                    try {
                        enricher.enrich(deserializer.deserialize(range.topic(), record.value()));
                    } catch (SerializationException | StackOverflowError e) {
                        return true;
                    }
                    if (++count[0] > SAMPLE / 2) {
                        nanos[0] += System.nanoTime() - begun;
                        timed[0]++;
                    }
                }
                return count[0] < SAMPLE && System.nanoTime() < end;
            });
        }
        return timed[0] == 0 ? 0.002 : nanos[0] / NANOS_PER_SECOND / timed[0];
    }

    private static String duration(double seconds) {
        var whole = Duration.ofSeconds(Math.max(1, Math.round(seconds)));
        return whole.toString().substring(2).toLowerCase(Locale.ROOT);
    }

    private static void line(PrintWriter out, String what, String format, Object... values) {
        out.println(String.format(Locale.ROOT, "  %-9s ", what) + String.format(Locale.ROOT, format, values));
    }
}
