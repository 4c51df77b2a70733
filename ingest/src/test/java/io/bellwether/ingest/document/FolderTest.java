package io.bellwether.ingest.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FolderTest {

    @TempDir
    Path folder;

    @Test
    void shouldReadFilesInTheOrderOfTheirPaths() throws IOException {
        write("b/2.txt", "B2");
        write("b/1.txt", "B1");
        write("a.txt", "A");
        write("c/deep/er/1.txt", "C");
        write("README.md", "Read me");
        write(".git/config", "hidden");
        write("b/.hidden", "hidden");

        var outline = read(Set.of("README.md")).outline();

        assertThat(outline)
                .map(line -> line.replace(folder + "/", ""))
                .containsExactly("a.txt: A", "b/1.txt: B1", "b/2.txt: B2", "c/deep/er/1.txt: C");
    }

    @Test
    void shouldNotWalkInCircles() throws IOException {
        write("a/1.txt", "A");
        Files.createSymbolicLink(folder.resolve("a/back"), folder);
        Files.createSymbolicLink(folder.resolve("b"), folder.resolve("a"));

        var outline = read(Set.of()).outline();

        assertThat(outline).map(line -> line.replace(folder + "/", "")).containsExactly("a/1.txt: A", "b/1.txt: A");
    }

    @Test
    void shouldReportWhatIsGone() throws IOException {
        Files.createSymbolicLink(folder.resolve("dangling.txt"), folder.resolve("nothing"));
        write("z.txt", "Z");

        var reading = read(Set.of());

        assertThat(reading.rejected().cause()).isEqualTo("unreadable");
        assertThat(reading.rejected().detail()).isEqualTo("there is no such file");
        assertThat(reading.parsed()).hasSize(2);
    }

    @Test
    void shouldStopAtTheDeepestFolder() throws IOException {
        write("1/2/3/4/5.txt", "Deep");
        write("1/a.txt", "A");

        var limits = new ReadLimits(1_000, 1_000, 1_000, 1_000, 10, 2, 3);

        assertThat(Reading.of(folder, Set.of(), limits).outline())
                .map(line -> line.replace(folder + "/", ""))
                .containsExactly("1/2/3/4: nested-too-deep", "1/a.txt: A");
    }

    @Test
    void shouldReadASingleFile() throws IOException {
        write("a.txt", "A");

        assertThat(Reading.of(folder.resolve("a.txt"), Set.of("a.txt"), ReadLimits.defaults())
                        .outline())
                .isEqualTo(List.of(folder + "/a.txt: A"));
    }

    private Reading read(Set<String> skipped) {
        return Reading.of(folder, skipped, ReadLimits.defaults());
    }

    private void write(String path, String text) throws IOException {
        Files.createDirectories(folder.resolve(path).getParent());
        Files.writeString(folder.resolve(path), text);
    }
}
