package io.bellwether.benchmarks.parts;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LanguageDetectorsTest {

    /** A rival that is called wrongly would be fast, and no rival. Generated words are too odd a test of that. */
    @ParameterizedTest
    @EnumSource(LanguageDetectors.class)
    void shouldKnowTheLanguageOfAText(LanguageDetectors detectors) {
        var language = detectors.load();

        assertThat(language.apply("The harbour office said on Monday that the new quay would open in the spring."))
                .startsWith("en");
        assertThat(language.apply("港口管理局周一表示，新码头将于明年春天启用，比原计划晚两个月。")).startsWith("zh");
    }
}
