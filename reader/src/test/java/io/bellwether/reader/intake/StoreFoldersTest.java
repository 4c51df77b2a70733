package io.bellwether.reader.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreFoldersTest {

    @TempDir
    Path root;

    @Test
    void shouldFindAndDeleteStoresOfOtherGenerationsOnly() throws Exception {
        var folders = new StoreFolders(root);
        for (String name : new String[] {"v1", "v2", "v3", "webhooks"}) {
            Files.createDirectories(folders.of(name).resolve("index"));
            Files.writeString(folders.of(name).resolve("index/segments"), "x");
        }

        assertThat(folders.besides(Set.of("v2"))).containsExactly("v1", "v3");
        folders.delete("v1");

        assertThat(folders.of("v1")).doesNotExist();
        assertThat(folders.besides(Set.of("v2"))).containsExactly("v3");
        assertThat(folders.of("webhooks").resolve("index/segments")).exists();
    }

    @Test
    void shouldFindNothingWhereNothingIs() {
        assertThat(new StoreFolders(root.resolve("none")).besides(Set.of())).isEmpty();
    }
}
