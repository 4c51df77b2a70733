package io.bellwether.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.runtime.InvalidSettingsException;
import io.bellwether.runtime.Settings;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;

class IngestConfigTest {

    @Test
    void shouldListenOnLoopbackAndPollNothingByDefault() {
        var config = config(Map.of());

        assertThat(config.feeds()).isEmpty();
        assertThat(config.push()).isNotNull().satisfies(push -> {
            assertThat(push.host()).isEqualTo("127.0.0.1");
            assertThat(push.port()).isEqualTo(8090);
            assertThat(push.token()).isNull();
        });
        assertThat(config.poll().interval()).isEqualTo(Duration.ofMinutes(15));
    }

    @Test
    void shouldTakeEachFeedOnce() {
        var config = config(Map.of(
                "ingest.feeds", "https://b.example/feed, https://a.example/feed\n https://b.example/feed",
                "ingest.push.enabled", "false"));

        assertThat(config.feeds()).containsExactly("https://a.example/feed", "https://b.example/feed");
        assertThat(config.push()).isNull();
    }

    @Test
    void shouldNameEveryProblemAtOnceAndNoSecret() {
        assertThatThrownBy(() -> config(Map.of(
                        "ingest.feeds", "ftp://example.org/feed",
                        "ingest.instance", "two words",
                        "ingest.opml", "no/such/file.opml",
                        "ingest.poll.interval.min", "2h",
                        "ingest.poll.interval.max", "1h",
                        "ingest.push.body.bytes", "12345678901",
                        "ingest.push.host", "0.0.0.0",
                        "ingest.fetch.bytse", "1")))
                .isInstanceOf(InvalidSettingsException.class)
                .hasMessageContainingAll(
                        "ingest.feeds",
                        "ingest.instance",
                        "no/such/file.opml",
                        "ingest.poll.interval.min",
                        "ingest.push.body.bytes",
                        "without ingest.push.token only a loopback address",
                        "ingest.fetch.bytse = 1: is not a known setting");
    }

    @Test
    void shouldBindAnyAddressWithAToken() {
        var config = config(Map.of("ingest.push.host", "0.0.0.0", "ingest.push.token", "s3cret"));

        assertThat(config.push())
                .isNotNull()
                .satisfies(push -> assertThat(push.host()).isEqualTo("0.0.0.0"));
        assertThat(config.toString()).doesNotContain("s3cret");
    }

    private static IngestConfig config(Map<String, String> values) {
        var settings = Settings.of(values);
        var config = IngestConfig.from(settings);
        settings.validate("ingest.");
        return config;
    }
}
