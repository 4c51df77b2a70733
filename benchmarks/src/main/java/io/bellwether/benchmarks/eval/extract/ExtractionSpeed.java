package io.bellwether.benchmarks.eval.extract;

import io.bellwether.enrich.page.Page;
import io.bellwether.enrich.page.PageExtractor;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;

/**
 * Times extraction beside jsoup's bare parse of the same characters, page by page in turn. What is read before the first
 * timed pass warms both up: {@value #WARM} pages, since a compiler needs as many to be done with either. Of the timed
 * passes the fastest counts, for each on its own.
 */
public final class ExtractionSpeed {

    /** Timed passes over all pages. */
    public static final int PASSES = 5;

    private static final int WARM = 1_000;
    private static final int MOST_WARM_UPS = 10;

    private final PageExtractor extractor = new PageExtractor();
    private long extractNanos;
    private long parseNanos;
    private long fewestExtractNanos = Long.MAX_VALUE;
    private long fewestParseNanos = Long.MAX_VALUE;

    /** Passes over so many pages that both are warm; a handful of pages is too few to time anything. */
    public static int warmUps(int pages) {
        return pages == 0 ? 0 : Math.min(MOST_WARM_UPS, WARM / pages);
    }

    /** Extracts and parses one page; the order changes from page to page. */
    public Page read(LabelledPage page, boolean parseFirst) throws IOException {
        String html = page.html();
        if (parseFirst) {
            parse(html);
        }
        long start = System.nanoTime();
        Page found = extractor.extract(html, page.url());
        extractNanos += System.nanoTime() - start;
        if (!parseFirst) {
            parse(html);
        }
        return found;
    }

    private void parse(String html) {
        long start = System.nanoTime();
        Objects.requireNonNull(Jsoup.parse(html));
        parseNanos += System.nanoTime() - start;
    }

    /** Ends a pass; one that only warmed up does not count. */
    public void endPass(boolean counts) {
        if (counts) {
            fewestExtractNanos = Math.min(fewestExtractNanos, extractNanos);
            fewestParseNanos = Math.min(fewestParseNanos, parseNanos);
        }
        extractNanos = 0;
        parseNanos = 0;
    }

    /** {@code seconds} and {@code parseSeconds} of one pass. */
    public Map<String, Object> figures() {
        var figures = new LinkedHashMap<String, Object>();
        figures.put("seconds", fewestExtractNanos / 1e9);
        figures.put("parseSeconds", fewestParseNanos / 1e9);
        return figures;
    }
}
