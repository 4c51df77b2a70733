package io.bellwether.benchmarks;

import io.bellwether.news.state.HeldPlace;
import io.bellwether.news.state.StoryCandidate;
import io.bellwether.score.story.StoryIndex;
import io.bellwether.score.story.StoryStore;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Streams generated articles through the story index as they would come, and measures what one costs when the window
 * holds few and when it holds many. The store keeps encoded records, as a state store does, so that reading one costs
 * what it costs there but for the disk.
 */
public final class StoryBenchmark {

    private static final int STEP = 10_000;

    private final StoryCandidateGenerator generator;
    private final long windowMillis;

    /**
     * A benchmark over a stream.
     *
     * @param windowMillis story window, in the time of the stream
     */
    public StoryBenchmark(StoryCandidateGenerator generator, long windowMillis) {
        this.generator = generator;
        this.windowMillis = windowMillis;
    }

    /**
     * What was measured at one size of the window.
     *
     * @param held articles that the index held
     * @param microsPerArticle processor time of one article, over the step before
     * @param microsOfMedian the same, of the median article
     * @param microsOf99th the same, of the article that 99 % are faster than
     */
    public record Step(int held, double microsPerArticle, double microsOfMedian, double microsOf99th) {}

    /**
     * What was measured at the end.
     *
     * @param steps at sizes that double, from 10,000
     * @param storedBytesPerArticle encoded record and place, without the state store's own overhead
     * @param heapBytesPerArticle of the index itself, as the heap's growth tells
     * @param rebuildSeconds to build the index again from the store, as after a restart
     * @param stories that the articles made
     */
    public record Result(
            List<Step> steps,
            double storedBytesPerArticle,
            double heapBytesPerArticle,
            double rebuildSeconds,
            long stories) {

        public Result {
            steps = List.copyOf(steps);
        }
    }

    /**
     * Streams so many articles.
     *
     * @param articles at least 20,000
     * @param watcher told of each step
     */
    public Result run(int articles, Consumer<Step> watcher) {
        var store = new EncodedStore();
        var steps = new ArrayList<Step>();
        long stories = stream(store, articles, step -> {
            steps.add(step);
            watcher.accept(step);
        });
        long without = usedHeap();
        long start = System.nanoTime();
        var rebuilt = new StoryIndex(store, windowMillis);
        double rebuild = (System.nanoTime() - start) / 1e9;
        double heap = usedHeap() - without;
        if (!rebuilt.holds(generator.candidate(articles - 1).getArticleId())) {
            throw new IllegalStateException("the index does not hold what its store holds");
        }
        return new Result(steps, store.bytes / (double) articles, heap / articles, rebuild, stories);
    }

    /** Streams the articles; gives the number of stories. */
    private long stream(EncodedStore store, int articles, Consumer<Step> watcher) {
        var index = new StoryIndex(store, windowMillis);
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long[] took = new long[STEP];
        int next = STEP;
        for (int n = 0; n < articles; n++) {
            StoryCandidate candidate = generator.candidate(n);
            long before = threads.getCurrentThreadCpuTime();
            index.put(candidate);
            took[n % STEP] = threads.getCurrentThreadCpuTime() - before;
            if (n + 1 == next || n + 1 == articles) {
                watcher.accept(step(n + 1, took));
                next = Math.min(articles, next * 2);
            }
        }
        return store.candidates.keySet().stream().map(index::storyOf).distinct().count();
    }

    private static Step step(int held, long[] nanos) {
        long[] sorted = nanos.clone();
        java.util.Arrays.sort(sorted);
        double sum = 0;
        for (long each : nanos) {
            sum += each;
        }
        return new Step(
                held,
                sum / nanos.length / 1e3,
                sorted[sorted.length / 2] / 1e3,
                sorted[sorted.length / 100 * 99] / 1e3);
    }

    private static long usedHeap() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** Encoded candidates and places in memory. */
    private static final class EncodedStore implements StoryStore {

        private final Map<String, byte[]> candidates = new HashMap<>();
        private final Map<String, byte[]> places = new HashMap<>();
        private long bytes;

        @Override
        public @Nullable StoryCandidate find(String articleId) {
            byte[] encoded = candidates.get(articleId);
            return encoded == null ? null : decode(encoded);
        }

        @Override
        public void put(StoryCandidate candidate) {
            try {
                byte[] encoded = bytes(StoryCandidate.getEncoder().encode(candidate));
                bytes += encoded.length;
                candidates.put(candidate.getArticleId(), encoded);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public @Nullable HeldPlace place(String articleId) {
            byte[] encoded = places.get(articleId);
            try {
                return encoded == null ? null : HeldPlace.getDecoder().decode(encoded);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void setPlace(String articleId, HeldPlace place) {
            try {
                byte[] encoded = bytes(HeldPlace.getEncoder().encode(place));
                byte[] before = places.put(articleId, encoded);
                bytes += encoded.length - (before == null ? 0 : before.length);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        @Override
        public void remove(String articleId) {
            candidates.remove(articleId);
            places.remove(articleId);
        }

        @Override
        public void forEach(Consumer<StoryCandidate> action) {
            candidates.values().forEach(encoded -> action.accept(decode(encoded)));
        }

        private static StoryCandidate decode(byte[] encoded) {
            try {
                return StoryCandidate.getDecoder().decode(encoded);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static byte[] bytes(ByteBuffer buffer) {
            byte[] bytes = new byte[buffer.remaining()];
            buffer.duplicate().get(bytes);
            return bytes;
        }
    }
}
