package io.bellwether.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    @TempDir
    Path folder;

    @Test
    void shouldLetTheCommandLineWinOverTheEnvironmentAndThatOverTheFile() throws Exception {
        Path file = Files.writeString(folder.resolve("a.properties"), "enrich.threads=1\nscore.threads=1\na=1\n");

        var settings = Settings.load(
                Optional.of(file),
                Map.of("BELLWETHER_ENRICH_THREADS", "2", "BELLWETHER_SCORE_THREADS", "2"),
                Map.of("score.threads", "3"));

        assertThat(settings.integer("a", 0, 0, 9)).isEqualTo(1);
        assertThat(settings.integer("enrich.threads", 0, 0, 9)).isEqualTo(2);
        assertThat(settings.integer("score.threads", 0, 0, 9)).isEqualTo(3);
    }

    @Test
    void shouldNameEveryProblemInOneMessageAndNoSecret() {
        var settings = Settings.of(Map.of(
                "enrich.threads", "many",
                "enrich.commit.interval", "5 parsecs",
                "enrich.treads", "2",
                "enrich.token", "hunter2"));
        settings.integer("enrich.threads", 1, 1, 64);
        settings.duration("enrich.commit.interval", Duration.ofSeconds(1), Duration.ZERO, Duration.ofSeconds(8));

        assertThatThrownBy(() -> settings.validate("enrich."))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContaining("enrich.threads = many: must be a whole number")
                .hasMessageContaining("enrich.commit.interval = 5 parsecs")
                .hasMessageContaining("enrich.treads = 2: is not a known setting")
                .hasMessageContaining("enrich.token = (hidden)")
                .hasMessageNotContaining("hunter2");
    }

    @Test
    void shouldTakeSecretsFromFilesAndVariables() throws Exception {
        Path secret = Files.writeString(folder.resolve("secret"), "s3cret\n");

        var settings = Settings.load(
                Optional.empty(),
                Map.of("TOKEN", "t0ken"),
                Map.of("a", "${file:" + secret + "}", "b", "${env:TOKEN}", "c", "${env:MISSING}"));

        assertThat(settings.string("a", "")).isEqualTo("s3cret");
        assertThat(settings.string("b", "")).isEqualTo("t0ken");
        assertThatThrownBy(settings::validate).hasMessageContaining("MISSING is not set");
    }

    @Test
    void shouldHandOnWhatStandsUnderAPrefix() {
        var settings = Settings.of(Map.of("kafka.security.protocol", "SSL", "kafkas", "x"));

        assertThat(settings.under("kafka.")).containsExactly(Map.entry("security.protocol", "SSL"));
    }

    @Test
    void shouldReadDurationsAndRefuseThoseOutOfBounds() {
        var settings = Settings.of(Map.of("a", "90m", "b", "2d"));

        assertThat(settings.duration("a", Duration.ZERO, Duration.ZERO, Duration.ofDays(1)))
                .isEqualTo(Duration.ofMinutes(90));
        settings.duration("b", Duration.ZERO, Duration.ZERO, Duration.ofDays(1));
        assertThatThrownBy(settings::validate).hasMessageContaining("b = 2d: must be from");
    }
}
