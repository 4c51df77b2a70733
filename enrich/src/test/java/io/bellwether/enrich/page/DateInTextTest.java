package io.bellwether.enrich.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateInTextTest {

    private static final Instant DAY = LocalDate.of(2026, 3, 13).atStartOfDay().toInstant(ZoneOffset.UTC);

    private final DateInText dates = new DateInText();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Published 13 March 2026 by Jane Roe",
                "March 13th, 2026",
                "Mar. 13, 2026 8:30 am",
                "13.03.2026, 08:30 Uhr",
                "13. März 2026",
                "13 de marzo de 2026",
                "3/13/2026",
                "2026-03-13",
                "2026年3月13日 08:30 来源：某某网"
            })
    void shouldFindTheDay(String text) {
        assertThat(dates.find(text)).contains(DAY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "yesterday", "13 Quay 2026", "3/4/2026", "45.13.2026", "1213.03.20266"})
    void shouldNotInventADay(String text) {
        assertThat(dates.find(text)).isEmpty();
    }

    @Test
    void shouldReadTheDayOfAnAddress() {
        assertThat(dates.inAddress("https://post.example/2026/03/13/quay")).contains(DAY);
        assertThat(dates.inAddress("https://post.example/20260313")).isEmpty();
    }
}
