package io.bellwether.runtime.net;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {

    private static final Instant NOW = Instant.parse("2026-10-08T14:00:00Z");

    @Test
    void shouldReadSecondsAndEveryFormOfDate() {
        assertThat(RetryAfter.parse(" 90 ", NOW)).contains(NOW.plusSeconds(90));
        assertThat(RetryAfter.parse("Thu, 08 Oct 2026 15:00:00 GMT", NOW)).contains(NOW.plusSeconds(3600));
        assertThat(RetryAfter.parse("Thursday, 08-Oct-26 15:00:00 GMT", NOW)).contains(NOW.plusSeconds(3600));
        assertThat(RetryAfter.parse("Thu Oct  8 15:00:00 2026", NOW)).contains(NOW.plusSeconds(3600));
    }

    @Test
    void shouldNotWaitLongerThanAWeek() {
        assertThat(RetryAfter.parse("99999999999999999", NOW)).contains(NOW.plus(Duration.ofDays(7)));
        assertThat(RetryAfter.parse("Fri, 08 Oct 2027 15:00:00 GMT", NOW)).contains(NOW.plus(Duration.ofDays(7)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "soon", "-5", "0", "1e3", "99999999999999999999", "Thu, 08 Oct 2026 13:00:00 GMT", "١٢"})
    void shouldPassOverWhatSaysNothing(String value) {
        assertThat(RetryAfter.parse(value, NOW)).isEmpty();
    }
}
