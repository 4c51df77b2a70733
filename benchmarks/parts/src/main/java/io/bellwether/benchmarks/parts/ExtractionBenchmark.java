package io.bellwether.benchmarks.parts;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.openjdk.jmh.annotations.Benchmark;

/** Main text and metadata of a page, per page. The limit is jsoup's parse alone. */
public class ExtractionBenchmark extends PartBenchmark {

    @Benchmark
    public Document limitJsoupParse(Pages pages) {
        return Jsoup.parse(pages.next());
    }

    @Benchmark
    public String bellwether(Pages pages) {
        return PageReaders.BELLWETHER.text(pages.next());
    }

    @Benchmark
    public String readability4j(Pages pages) {
        return PageReaders.READABILITY4J.text(pages.next());
    }

    @Benchmark
    public String boilerpipe(Pages pages) {
        return PageReaders.BOILERPIPE.text(pages.next());
    }

    @Benchmark
    public String tikaBoilerpipe(Pages pages) {
        return PageReaders.TIKA_BOILERPIPE.text(pages.next());
    }

    @Benchmark
    public String crux(Pages pages) {
        return PageReaders.CRUX.text(pages.next());
    }
}
