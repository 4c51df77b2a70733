package io.bellwether.benchmarks.parts;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.benchmarks.ArticleGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LanguageDetectorsTest {

    /** A rival that fails on the input would be fast, and no rival. */
    @ParameterizedTest
    @EnumSource(LanguageDetectors.class)
    void shouldKnowTheLanguageOfAGeneratedArticle(LanguageDetectors detectors) {
        var language = detectors.load();
        var generator = new ArticleGenerator(1, 2_000);

        assertThat(language.apply(generator.article(0).getContent())).startsWith("en");
        assertThat(language.apply(generator.article(2).getContent())).startsWith("zh");
    }
}
