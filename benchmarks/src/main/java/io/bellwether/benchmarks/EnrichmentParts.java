package io.bellwether.benchmarks;

import io.bellwether.enrich.Enricher;
import io.bellwether.enrich.EnrichmentPart;
import io.bellwether.news.RawArticle;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** Processor time of enrichment, part by part, in one warm thread, as {@link Enricher} tells which part is through. */
public final class EnrichmentParts {

    private final Enricher enricher = Enricher.standard();
    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final Map<EnrichmentPart, Long> nanos = new EnumMap<>(EnrichmentPart.class);
    private long last;

    /**
     * One part.
     *
     * @param name what it does
     * @param cpuMicros processor time an article
     * @param share of the whole, 0 to 1
     */
    public record Part(String name, double cpuMicros, double share) {}

    /**
     * Measures articles.
     *
     * @param warmUp how many of them go through before, unmeasured
     * @return the parts in the order of their work, "rest" last; their sum is the whole
     */
    public List<Part> measure(List<RawArticle> articles, int warmUp) {
        for (int i = 0; i < warmUp; i++) {
            pass(articles.get(i % articles.size()));
        }
        nanos.clear();
        articles.forEach(this::pass);
        double whole = nanos.values().stream().mapToLong(Long::longValue).sum();
        return nanos.entrySet().stream()
                .map(part -> new Part(
                        part.getKey().label(), part.getValue() / 1e3 / articles.size(), part.getValue() / whole))
                .toList();
    }

    private void pass(RawArticle article) {
        last = threads.getCurrentThreadCpuTime();
        enricher.enrich(article, this::add);
    }

    /** Takes the time since the last part; what this takes itself counts for none. */
    private void add(EnrichmentPart part) {
        nanos.merge(part, threads.getCurrentThreadCpuTime() - last, Long::sum);
        last = threads.getCurrentThreadCpuTime();
    }
}
