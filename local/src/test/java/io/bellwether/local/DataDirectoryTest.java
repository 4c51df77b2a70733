package io.bellwether.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    @TempDir
    private Path temporary;

    @Test
    void shouldBeMadeWhenMissing() {
        Path missing = temporary.resolve("a/b");

        try (var held = DataDirectory.hold(missing)) {
            assertThat(held.path()).isDirectory();
        }
    }

    @Test
    void shouldNameItsHolder() {
        try (var held = DataDirectory.hold(temporary)) {
            held.announce(Holder.running("127.0.0.1:9092", "registry at http://127.0.0.1:8081"));

            assertThatThrownBy(() -> DataDirectory.hold(temporary))
                    .isInstanceOf(DataDirectoryInUseException.class)
                    .hasMessage(
                            "already running on %s as process %d: Kafka at 127.0.0.1:9092, "
                                    + "registry at http://127.0.0.1:8081; stop it or give another --data",
                            held.path(), ProcessHandle.current().pid());
        }
    }

    @Test
    void shouldStayHeldAfterARefusedAttempt() {
        try (var held = DataDirectory.hold(temporary)) {
            assertThatThrownBy(() -> DataDirectory.hold(temporary)).hasMessageContaining("starting");
            assertThatThrownBy(() -> DataDirectory.hold(held.path())).hasMessageContaining("starting");
        }
    }

    @Test
    void shouldBeTheSameUnderAnotherName() throws IOException {
        Path link = Files.createSymbolicLink(temporary.resolve("link"), Files.createDirectory(temporary.resolve("x")));

        try (var held = DataDirectory.hold(link)) {
            assertThatThrownBy(() -> DataDirectory.hold(temporary.resolve("x")))
                    .hasMessageContaining(held.path().toString());
        }
    }

    @Test
    void shouldBeFreeAgainWhenClosed() {
        DataDirectory.hold(temporary).close();

        try (var again = DataDirectory.hold(temporary)) {
            assertThat(again.path()).isDirectory();
        }
    }

    @Test
    void shouldRefuseAFile() throws IOException {
        Path file = Files.writeString(temporary.resolve("file"), "");

        assertThatThrownBy(() -> DataDirectory.hold(file))
                .isInstanceOf(LocalStackException.class)
                .hasMessageContaining("cannot use data directory");
    }
}
