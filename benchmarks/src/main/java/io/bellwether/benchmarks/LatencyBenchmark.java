package io.bellwether.benchmarks;

import io.bellwether.news.RawArticle;
import io.bellwether.runtime.KafkaConnection;
import io.bellwether.runtime.Pipeline;
import io.bellwether.schemas.Topics;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.HdrHistogram.Histogram;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;

/**
 * How long an article takes from its producer to a committed reader, at a steady rate, through the pipeline and through a
 * pass-through of two hops. Time counts from when an article was due to be sent, so that a stall is charged to all that it
 * held up (G. Tene, "How NOT to measure latency", 2013: coordinated omission).
 */
public final class LatencyBenchmark {

    private static final int PARTITIONS = 6;
    private static final Duration LONGEST = Duration.ofMinutes(5);
    private static final Duration POLL = Duration.ofMillis(5);

    private final KafkaConnection connection;
    private final Routes routes;
    private final Load load;

    /**
     * What is sent.
     *
     * @param perSecond articles a second
     * @param warmUp sent first, and not counted
     * @param phase how long each phase takes that is counted by itself
     * @param bytes of a body in UTF-8
     */
    public record Load(int perSecond, Duration warmUp, Duration phase, int bytes) {

        /** Number of the first article of a phase, from 0. */
        private int start(int phaseNumber) {
            return Math.toIntExact(
                    perSecond * warmUp.plus(phase.multipliedBy(phaseNumber)).toSeconds());
        }

        /** Phase of an article; negative in the warm-up. */
        private int phase(int article) {
            return article < start(0) ? -1 : (article - start(0)) / (start(1) - start(0));
        }
    }

    /**
     * Times in milliseconds from due to read.
     *
     * @param articles counted
     * @param lost articles that did not arrive within five minutes
     */
    public record Latency(long articles, long lost, double p50, double p99, double max) {}

    /** A benchmark against a cluster that is running. */
    public LatencyBenchmark(KafkaConnection connection, Path stateDir, Load load) {
        this.connection = connection;
        this.routes = new Routes(connection, stateDir);
        this.load = load;
    }

    /** Through a pass-through of two hops. */
    public Latency ofPassThrough() throws Exception {
        var raw = Topics.of("latency.pass.", "v1", PARTITIONS).articlesRaw();
        routes.create(List.of(raw));
        var route = routes.passThrough(RawArticle.class, raw, List.of("latency.middle", "latency.out"));
        return measure(route, List.of(() -> {})).get(0);
    }

    /**
     * Through enrich and score, phase after phase of one stream.
     *
     * @param topics where; they are made
     * @param beside one for each phase: what goes on beside, begun with its first article, on a thread of its own
     * @return one for each phase
     */
    public List<Latency> ofPipeline(Topics topics, List<Runnable> beside) throws Exception {
        return measure(routes.pipeline(topics), beside);
    }

    private List<Latency> measure(Route route, List<Runnable> beside) throws Exception {
        var others = Executors.newCachedThreadPool();
        try (var pipeline = new Pipeline(connection, route.apps());
                var reader = reader(route)) {
            pipeline.start();
            var due = new ConcurrentHashMap<String, Long>();
            var times = Stream.generate(() -> new Histogram(LONGEST.toMillis() * 1_000, 3))
                    .limit(beside.size())
                    .toList();
            var sending = others.submit(() -> send(route, due, beside, others));
            while (!sending.isDone()) {
                read(reader, due, times);
            }
            var begun = sending.get();
            long deadline = System.nanoTime() + LONGEST.toNanos();
            while (!due.isEmpty() && System.nanoTime() < deadline) {
                read(reader, due, times);
            }
            for (Future<?> other : begun) {
                // What failed was not beside.
                other.get();
            }
            return IntStream.range(0, times.size())
                    .mapToObj(phase -> latency(times.get(phase), lost(due, phase)))
                    .toList();
        } finally {
            others.shutdown();
            if (!others.awaitTermination(1, TimeUnit.HOURS)) {
                others.shutdownNow();
            }
        }
    }

    private long lost(Map<String, Long> due, int phase) {
        return due.keySet().stream()
                .filter(articleId -> load.phase(ArticleGenerator.number(articleId)) == phase)
                .count();
    }

    private static Latency latency(Histogram times, long lost) {
        return new Latency(
                times.getTotalCount(),
                lost,
                times.getValueAtPercentile(50) / 1e3,
                times.getValueAtPercentile(99) / 1e3,
                times.getMaxValue() / 1e3);
    }

    /** Gives what was begun beside, a future a phase. */
    private List<Future<?>> send(Route route, Map<String, Long> due, List<Runnable> beside, ExecutorService others) {
        var begun = new ArrayList<Future<?>>();
        var generator = new ArticleGenerator(1, load.bytes());
        long start = System.nanoTime();
        try (var producer = routes.producer()) {
            for (int n = 0; n < load.start(beside.size()); n++) {
                long at = start + TimeUnit.SECONDS.toNanos(n) / load.perSecond();
                while (System.nanoTime() < at) {
                    LockSupport.parkNanos(at - System.nanoTime());
                }
                int phase = load.phase(n);
                if (phase >= 0 && n == load.start(phase)) {
                    begun.add(others.submit(beside.get(phase)));
                }
                var article = generator.article(n);
                due.put(article.getArticleId(), at);
                var unused = producer.send(new ProducerRecord<>(route.in().name(), article.getArticleId(), article));
            }
        }
        return begun;
    }

    /** Only the first record of an article counts. */
    private void read(KafkaConsumer<byte[], byte[]> reader, Map<String, Long> due, List<Histogram> times) {
        for (var record : reader.poll(POLL)) {
            String articleId = new String(record.key(), StandardCharsets.UTF_8);
            Long at = due.remove(articleId);
            int phase = load.phase(ArticleGenerator.number(articleId));
            if (at != null && phase >= 0) {
                times.get(phase).recordValue(TimeUnit.NANOSECONDS.toMicros(System.nanoTime() - at));
            }
        }
    }

    private KafkaConsumer<byte[], byte[]> reader(Route route) {
        var config = new HashMap<>(connection.clientConfig());
        config.put("isolation.level", "read_committed");
        config.put("enable.auto.commit", false);
        config.put("auto.offset.reset", "earliest");
        config.put("fetch.max.wait.ms", 5);
        var reader = new KafkaConsumer<>(config, new ByteArrayDeserializer(), new ByteArrayDeserializer());
        reader.assign(reader.partitionsFor(route.out().name()).stream()
                .map(info -> new TopicPartition(info.topic(), info.partition()))
                .toList());
        return reader;
    }
}
