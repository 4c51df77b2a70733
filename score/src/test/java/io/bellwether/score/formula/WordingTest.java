package io.bellwether.score.formula;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordingTest {

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1, 1",
        "0.125, 0.13",
        "0.1, 0.1",
        "-1234.5, '-1,234.5'",
        "1234567, '1,234,567'",
        "100, 100",
        "-0.001, 0"
    })
    void shouldPrintNumbers(double value, String printed) {
        assertThat(Wording.number(value)).isEqualTo(printed);
    }

    @ParameterizedTest
    @CsvSource({
        "4500000000, 4.5 billion, 45 亿",
        "12000, '12,000', 1.2 万",
        "3200000000000, 3.2 trillion, 3.2 万亿",
        "950, 950, 950",
        "1000000, 1 million, 100 万"
    })
    void shouldPrintLargeNumbersAsEachLanguageCounts(double value, String en, String zh) {
        assertThat(Wording.largeEn(value)).isEqualTo(en);
        assertThat(Wording.largeZh(value)).isEqualTo(zh);
    }

    @Test
    void shouldPrintNumbersWithoutEnd() {
        assertThat(Wording.number(Double.POSITIVE_INFINITY)).isEqualTo("1,000,000,000,000,000");
        assertThat(Wording.number(Double.MAX_VALUE)).isEqualTo("1,000,000,000,000,000");
    }

    @Test
    void shouldCiteOnOneShortLine() {
        assertThat(Wording.cite("a\nb ”c“")).isEqualTo("“a b 'c'”");
        assertThat(Wording.cite("长".repeat(61))).isEqualTo("“" + "长".repeat(60) + "…”");
        assertThat(Wording.cite("\uD83D\uDE00".repeat(61))).endsWith("\uD83D\uDE00…”");
    }
}
