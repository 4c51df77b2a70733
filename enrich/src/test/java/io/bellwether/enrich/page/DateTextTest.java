package io.bellwether.enrich.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-03-02T08:30:00Z|2026-03-02T08:30:00Z",
                "2026-03-02T08:30:00.123+0100|2026-03-02T07:30:00Z",
                "2026-03-02T08:30-05:00|2026-03-02T13:30:00Z",
                "2026-03-02 08:30:15|2026-03-02T08:30:15Z",
                "2026/3/2|2026-03-02T00:00:00Z",
                "Mon, 02 Mar 2026 08:30:00 GMT|2026-03-02T08:30:00Z",
                "2026年03月02日 08:30|2026-03-02T00:30:00Z",
                "1772440200000|2026-03-02T08:30:00Z"
            })
    void shouldReadTimes(String text, Instant expected) {
        assertThat(DateText.parse(text)).contains(expected);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "yesterday",
                "2026-13-45",
                "2026-03-02T25:00:00Z",
                "02.03.2026 8 Uhr",
                "2026-03-02T08:30:00+99:00"
            })
    void shouldNotInventTimes(String text) {
        assertThat(DateText.parse(text)).isEmpty();
    }
}
