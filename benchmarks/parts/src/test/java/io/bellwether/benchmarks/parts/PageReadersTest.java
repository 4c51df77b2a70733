package io.bellwether.benchmarks.parts;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.benchmarks.ArticleGenerator;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class PageReadersTest {

    /** A rival that fails on the input would be fast, and no rival. */
    @ParameterizedTest
    @EnumSource(PageReaders.class)
    void shouldFindTheArticleOnAGeneratedPage(PageReaders reader) {
        var article = new ArticleGenerator(1, 5_000).article(0);

        String text = reader.text(GeneratedPage.of(article));

        assertThat(text.length())
                .isBetween(
                        article.getContent().length() * 9 / 10,
                        article.getContent().length() * 3);
        assertThat(text).contains(article.getContent().split("\n\n", -1)[1]);
    }
}
