package io.bellwether.ingest.poll;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.ingest.fetch.ResponseHeaders;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PollTimingTest {

    private static final Instant NOW = Instant.parse("2026-10-08T14:00:00Z");

    private final PollTiming timing = new PollTiming(new PollPolicy(
            Duration.ofMinutes(15), Duration.ofMinutes(5), Duration.ofDays(1), Duration.ofSeconds(1), 0, false));

    @ParameterizedTest
    @CsvSource({
        "'', 15",
        "max-age=1800, 30",
        "'public, MAX-AGE=3600, immutable', 60",
        "max-age=10, 5",
        "max-age=99999999, 1440",
        "max-age=999999999999, 15",
        "max-age=x, 15",
        "no-cache, 15"
    })
    void shouldKeepToCacheControlWithinBounds(String cacheControl, int minutes) {
        var headers = ResponseHeaders.of(Map.of("Cache-Control", cacheControl));

        assertThat(timing.afterSuccess(NOW, null, headers)).isEqualTo(NOW.plus(Duration.ofMinutes(minutes)));
    }

    @Test
    void shouldTakeTheLongerOfWhatFeedAndServerSay() {
        var headers = ResponseHeaders.of(Map.of("Cache-Control", "max-age=1200"));

        assertThat(timing.afterSuccess(NOW, Duration.ofMinutes(30), headers))
                .isEqualTo(NOW.plus(Duration.ofMinutes(30)));
        assertThat(timing.afterSuccess(NOW, Duration.ofMinutes(10), headers))
                .isEqualTo(NOW.plus(Duration.ofMinutes(20)));
    }

    @Test
    void shouldDoubleTheWaitWithEachFailureUpToTheLongest() {
        for (int failures = 1; failures <= 60; failures++) {
            var wait = Duration.between(NOW, timing.afterFailure(NOW, "example.org", failures, null));
            var plain = failures > 7 ? Duration.ofDays(1) : Duration.ofMinutes(15L << (failures - 1));

            assertThat(wait).isBetween(plain, plain.plus(plain.dividedBy(5)));
        }
    }

    @Test
    void shouldSpreadHostsButAlwaysInTheSameWay() {
        var one = timing.afterFailure(NOW, "one.example", 3, null);

        assertThat(timing.afterFailure(NOW, "one.example", 3, null)).isEqualTo(one);
        assertThat(timing.afterFailure(NOW, "two.example", 3, null)).isNotEqualTo(one);
    }

    @Test
    void shouldNeverAskBeforeTheServerAllows() {
        var tomorrow = NOW.plus(Duration.ofDays(2));

        assertThat(timing.afterFailure(NOW, "example.org", 1, tomorrow)).isEqualTo(tomorrow);
        assertThat(timing.afterFailure(NOW, "example.org", 1, NOW.plusSeconds(1)))
                .isAfter(NOW.plusSeconds(899));
    }
}
