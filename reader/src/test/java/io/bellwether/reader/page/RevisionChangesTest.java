package io.bellwether.reader.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.news.LanguageGuess;
import io.bellwether.news.ScoredArticle;
import io.bellwether.reader.Samples;
import io.bellwether.reader.store.ArticleText;
import io.bellwether.reader.store.ArticleWithText;
import io.bellwether.reader.store.Revision;
import java.util.List;
import org.junit.jupiter.api.Test;

class RevisionChangesTest {

    private static final Screen SCREEN =
            new Screen(Words.of(Language.EN), "/", "", Samples.NOON, "", new Screen.Assets("", ""));

    private static final Revision HEAD = new Revision("Three hurt", List.of("Ada Berg"), Samples.NOON, "");

    @Test
    void shouldTellFieldsAsTheyWereAndAreAndSentencesThatWentAndCame() {
        var before = new Revision(
                "Two hurt", List.of(), Samples.NOON, "A ferry hit a pier. Two were hurt.\n\nIt was foggy.");

        var changes = changes(before, "It was foggy. A ferry hit a pier. Three were hurt.", "en");

        assertThat(changes.fields())
                .containsExactly(
                        new RevisionChanges.Field("title", "Two hurt", "Three hurt"),
                        new RevisionChanges.Field("authors", "–", "Ada Berg"));
        assertThat(changes.gone()).containsExactly("Two were hurt.");
        assertThat(changes.come()).containsExactly("Three were hurt.");
    }

    @Test
    void shouldPartChineseSentences() {
        var changes = changes(HEAD.with("渡轮撞上码头。两人受伤。"), "渡轮撞上码头。三人受伤。", "zh");

        assertThat(changes.gone()).containsExactly("两人受伤。");
        assertThat(changes.come()).containsExactly("三人受伤。");
    }

    @Test
    void shouldCutALongSentenceBetweenCharacters() {
        var changes = changes(HEAD.with("Two were hurt."), "x".repeat(399) + "😀" + "y".repeat(9), "en");

        assertThat(changes.come()).containsExactly("x".repeat(399) + "…");
    }

    private static RevisionChanges changes(Revision before, String text, String language) {
        ScoredArticle article = Samples.article("a", "Three hurt")
                .setRevision(2)
                .setLanguage(new LanguageGuess(language, 0.9))
                .build();
        var found = new ArticleWithText(article, new ArticleText(text, "hash-a", 0, HEAD, before));
        return RevisionChanges.of(found, SCREEN);
    }
}
