package io.bellwether.benchmarks.parts;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Main text and metadata of a page, per page. The limit is jsoup's parse alone. */
public class ExtractionBenchmark extends PartBenchmark {

    /** One extractor. */
    @State(Scope.Benchmark)
    public static class Reader {

        /** Whose. */
        @Param
        public PageReaders reader = PageReaders.BELLWETHER;
    }

    @Benchmark
    public Document limitJsoupParse(Pages pages) {
        return Jsoup.parse(pages.next());
    }

    @Benchmark
    public String text(Pages pages, Reader reader) {
        return reader.reader.text(pages.next());
    }
}
