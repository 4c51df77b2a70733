package io.bellwether.enrich.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinguaCountsTest {

    /** Relative frequencies of the text "an an tan nat": 10 letters, 4 words. */
    private static final List<String> MODEL =
            List.of("""
            {"language":"X","ngrams":{"4/10":"a n","1/5":"t"}}""", """
            {"language":"X","ngrams":{"3/4":"an","1/4":"na at","1/2":"ta"}}""", """
            {"language":"X","ngrams":{"1/1":"tan nat"}}""", "{\"language\":\"X\",\"ngrams\":{}}", "{\"language\":\"X\",\"ngrams\":{}}");

    @Test
    void shouldRecoverCountsAndBordersOfWords(@TempDir Path folder) throws IOException {
        var jar = folder.resolve("lingua.jar");
        write(jar);

        NgramCounts counts;
        try (var zip = new ZipFile(jar.toFile())) {
            counts = LinguaCounts.read(zip, "xx");
        }
        counts.countWords();

        assertThat(counts.counts())
                .containsEntry("_an_", 2.0)
                .containsEntry("_a", 2.0)
                .containsEntry("_t", 1.0)
                .containsEntry("n_", 3.0)
                .containsEntry("_tan_", 1.0)
                .containsEntry("_nat_", 1.0)
                .containsEntry("_", 4.0)
                .doesNotContainKey("_at_");
    }

    private static void write(Path jar) throws IOException {
        var names = List.of("unigrams", "bigrams", "trigrams", "quadrigrams", "fivegrams");
        try (var out = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (int order = 0; order < names.size(); order++) {
                out.putNextEntry(new ZipEntry("language-models/xx/" + names.get(order) + ".json"));
                out.write(MODEL.get(order).getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
