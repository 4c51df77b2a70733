package io.bellwether.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.news.EnrichedArticle;
import io.bellwether.news.LanguageGuess;
import io.bellwether.news.Outlet;
import io.bellwether.news.Tag;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArticleSelectionTest {

    private static final List<String> ANY = List.of();

    @Test
    void shouldTakeEveryArticleWithoutAWish() {
        assertThat(ArticleSelection.ALL.includes(article("en", "ai"))).isTrue();
    }

    @Test
    void shouldTakeAnOutletByItsIdOrItsFamily() {
        var outlet = Fixtures.outlet("post.example", "harbour");

        assertThat(new ArticleSelection(List.of("post.example"), ANY, ANY).includes(outlet))
                .isTrue();
        assertThat(new ArticleSelection(List.of("other", "harbour"), ANY, ANY).includes(outlet))
                .isTrue();
        assertThat(new ArticleSelection(List.of("other"), ANY, ANY).includes(outlet))
                .isFalse();
        assertThat(new ArticleSelection(List.of("harbour"), ANY, ANY)
                        .includes(Outlet.newBuilder(outlet).setFamily(null).build()))
                .isFalse();
    }

    @Test
    void shouldTakeASubjectWithThoseBelowIt() {
        var ai = new ArticleSelection(ANY, List.of("ai"), ANY);

        assertThat(ai.includes(article("en", "ai"))).isTrue();
        assertThat(ai.includes(article("en", "sport", "ai.models"))).isTrue();
        assertThat(ai.includes(article("en", "aid"))).isFalse();
        assertThat(ai.includes(article("en"))).isFalse();
        assertThat(new ArticleSelection(ANY, List.of("ai.models"), ANY).includes(article("en", "ai")))
                .isFalse();
    }

    @Test
    void shouldWantEveryListMet() {
        var chineseAi = new ArticleSelection(ANY, List.of("ai"), List.of("zh"));

        assertThat(chineseAi.includes(article("zh", "ai"))).isTrue();
        assertThat(chineseAi.includes(article("en", "ai"))).isFalse();
        assertThat(chineseAi.includes(article("zh", "sport"))).isFalse();
    }

    private static EnrichedArticle article(String language, String... tags) {
        return Fixtures.enriched("a", "Text.")
                .setLanguage(new LanguageGuess(language, 1.0))
                .setTags(List.of(tags).stream()
                        .map(id -> Tag.newBuilder()
                                .setId(id)
                                .setEn(id)
                                .setZh(id)
                                .setConfidence(1)
                                .build())
                        .toList())
                .build();
    }
}
