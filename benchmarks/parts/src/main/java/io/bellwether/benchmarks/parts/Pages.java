package io.bellwether.benchmarks.parts;

import io.bellwether.benchmarks.ArticleGenerator;
import io.bellwether.ingest.article.TextDecoder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Pages to read, in turn: generated ones, or those of a folder ({@code -p pages=DIR}; .html, .html.gz). */
@State(Scope.Benchmark)
public class Pages {

    private static final int GENERATED = 64;
    private static final int BYTES = 5_000;

    /** Folder with pages; empty for generated ones. */
    @Param("")
    public String pages = "";

    private final List<String> all = new ArrayList<>();
    private int next;

    /** Reads or makes the pages. */
    @Setup
    public void load() throws IOException {
        if (pages.isEmpty()) {
            var generator = new ArticleGenerator(1, BYTES);
            for (int n = 0; n < GENERATED; n++) {
                all.add(GeneratedPage.of(generator.article(n)));
            }
            return;
        }
        try (var files = Files.list(Path.of(pages))) {
            for (Path file : files.filter(Pages::isPage).sorted().toList()) {
                all.add(read(file));
            }
        }
    }

    /** The next page. */
    public String next() {
        next = next + 1 < all.size() ? next + 1 : 0;
        return all.get(next);
    }

    private static boolean isPage(Path file) {
        return file.toString().endsWith(".html") || file.toString().endsWith(".html.gz");
    }

    private static String read(Path file) throws IOException {
        try (InputStream bytes = Files.newInputStream(file);
                InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes) {
            return TextDecoder.html(plain.readAllBytes(), null).text();
        }
    }
}
