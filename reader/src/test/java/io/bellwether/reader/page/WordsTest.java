package io.bellwether.reader.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static final Instant NOON = Instant.parse("2026-10-05T12:00:00Z");

    private final Words english = Words.of(Language.EN);
    private final Words chinese = Words.of(Language.ZH);

    @Test
    void shouldSayTheSameInBothLanguages() {
        assertThat(chinese.messages().stringPropertyNames())
                .isEqualTo(english.messages().stringPropertyNames());
        for (String key : english.messages().stringPropertyNames()) {
            assertThat(english.say(key, 1, 2, 3)).as(key).isNotBlank().doesNotContain("''");
            assertThat(chinese.say(key, 1, 2, 3)).as(key).isNotBlank();
        }
    }

    @Test
    void shouldWriteDatesAndNumbersInTheReadersManner() {
        assertThat(english.date(LocalDate.parse("2026-10-05"))).isEqualTo("Monday, 5 October 2026");
        assertThat(chinese.date(LocalDate.parse("2026-10-05"))).isEqualTo("2026年10月5日星期一");
        assertThat(english.number(12_345.678)).isEqualTo("12,345.68");
        assertThat(english.points(-3)).isEqualTo("−3.0");
        assertThat(english.languageName("zh")).isEqualTo("Chinese");
        assertThat(chinese.languageName("und")).isEqualTo("语言不详");
    }

    @Test
    void shouldTellAges() {
        assertThat(english.age(NOON.plusSeconds(60), NOON)).isEqualTo("just now");
        assertThat(english.age(NOON.minus(Duration.ofMinutes(59)), NOON)).isEqualTo("59 min ago");
        assertThat(english.age(NOON.minus(Duration.ofHours(47)), NOON)).isEqualTo("47 h ago");
        assertThat(chinese.age(NOON.minus(Duration.ofDays(3)), NOON)).isEqualTo("3 天前");
        assertThat(english.age(NOON.minus(Duration.ofDays(90)), NOON)).isEqualTo("7 Jul 2026");
    }

    @Test
    void shouldPreferWhatTheBrowserPrefers() {
        assertThat(Language.preferred("zh-Hant-TW,en;q=0.3")).isEqualTo(Language.ZH);
        assertThat(Language.preferred("de,en;q=0.3,zh;q=0.2")).isEqualTo(Language.EN);
        assertThat(Language.preferred("de")).isEqualTo(Language.EN);
        assertThat(Language.preferred(";;;q=")).isEqualTo(Language.EN);
        assertThat(Language.preferred(null)).isEqualTo(Language.EN);
    }
}
