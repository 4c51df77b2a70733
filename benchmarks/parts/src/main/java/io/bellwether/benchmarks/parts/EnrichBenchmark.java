package io.bellwether.benchmarks.parts;

import io.bellwether.enrich.Enricher;
import io.bellwether.news.EnrichedArticle;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** All of enrichment: what one raw article of 4 kB costs. */
public class EnrichBenchmark extends PartBenchmark {

    /** The enricher. */
    @State(Scope.Benchmark)
    public static class Ours {
        private final Enricher enricher = Enricher.standard();
    }

    @Benchmark
    public EnrichedArticle bellwether(Texts.InEach texts, Ours ours) {
        return ours.enricher.enrich(texts.next().raw());
    }
}
