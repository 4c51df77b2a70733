package io.bellwether.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegistryHomeTest {

    @TempDir
    private Path temporary;

    @Test
    void shouldPutTheLauncherFirst() throws IOException {
        Path launcher = Files.writeString(temporary.resolve("bellwether-registry-launcher.jar"), "");
        Path runner = Files.writeString(temporary.resolve("registry-1-runner.jar"), "");

        assertThat(new RegistryHome(temporary).classPath()).isEqualTo(launcher + java.io.File.pathSeparator + runner);
    }

    @Test
    void shouldSayWhatIsMissing() throws IOException {
        var home = new RegistryHome(temporary);

        assertThatThrownBy(home::classPath).hasMessageContaining("bellwether-registry-launcher.jar");

        Files.writeString(temporary.resolve("bellwether-registry-launcher.jar"), "");
        assertThatThrownBy(home::classPath)
                .isInstanceOf(LocalStackException.class)
                .hasMessageContaining("found 0")
                .hasMessageContaining("build the module");
    }
}
