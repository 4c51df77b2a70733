package io.bellwether.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.news.BilingualText;
import io.bellwether.news.Bullet;
import io.bellwether.news.Card;
import io.bellwether.news.CardKind;
import io.bellwether.news.CardText;
import io.bellwether.news.DigestSection;
import io.bellwether.news.LabelledText;
import io.bellwether.news.LanguageGuess;
import io.bellwether.news.Provenance;
import io.bellwether.news.QuestionAndAnswer;
import io.bellwether.news.Score;
import io.bellwether.news.ScoredArticle;
import io.bellwether.news.Scores;
import io.bellwether.news.StoryPlace;
import io.bellwether.news.StoryRole;
import java.util.List;
import org.junit.jupiter.api.Test;

class ArticleMarkdownTest {

    static {
        TrustedRecords.trust();
    }

    @Test
    void shouldMarkWhatAModelWroteAndLeaveNothingOut() {
        String markdown = ArticleMarkdown.card(article(), false);

        assertThat(markdown)
                .containsSubsequence(
                        "## 奥瑞里开设实验室",
                        "*A model wrote this.*",
                        "**Orrery opens a laboratory**",
                        "- It will employ 120 people.",
                        "### Analysis",
                        "It is the first of its kind.",
                        "### Industry insights",
                        "- **Jobs** 120 of them.",
                        "### Questions",
                        "- **Where?** In Halden.",
                        "### 1. The plan",
                        "It opens in spring.",
                        "- **Staff** 120 people.",
                        "### Conclusion",
                        "A beginning.",
                        "**Impact 44**",
                        "- +4.0 by the model: A new field.");
    }

    @Test
    void shouldChooseTheLanguageThatIsWanted() {
        String markdown = ArticleMarkdown.card(article(), true);

        assertThat(markdown).contains("*由模型撰写。*", "- 将雇用120人。", "- +4.0（模型）新领域。");
        assertThat(markdown).doesNotContain("### ", "Orrery");
    }

    private static ScoredArticle article() {
        var english = CardText.newBuilder()
                .setLanguage("en")
                .setTitle("Orrery opens a laboratory")
                .setTldr(List.of(new Bullet("It will employ 120 people.", null)))
                .setAnalysis("It is the first of its kind.")
                .setInsights(List.of(new LabelledText("Jobs", "120 of them.")))
                .setFaq(List.of(new QuestionAndAnswer("Where?", "In Halden.")))
                .setDigest(List.of(new DigestSection(
                        1,
                        "The plan",
                        List.of("It opens in spring."),
                        List.of(new LabelledText("Staff", "120 people.")))))
                .setConclusion("A beginning.")
                .setDisclaimer("A model wrote this.")
                .build();
        var chinese = CardText.newBuilder()
                .setLanguage("zh")
                .setTldr(List.of(new Bullet("将雇用120人。", null)))
                .setDisclaimer("由模型撰写。")
                .build();
        var card = Card.newBuilder()
                .setArticleId("a")
                .setContentHash("hash")
                .setEn(english)
                .setZh(chinese)
                .setProvenance(Provenance.newBuilder().setKind(CardKind.MODEL).build())
                .build();
        var plain = new Score(20.0, List.of(), List.of(), 0.0, null, null);
        var moved = new Score(44.0, List.of(), List.of(), 4.0, new BilingualText("A new field.", "新领域。"), 40.0);
        return ScoredArticle.newBuilder()
                .setArticleId("a")
                .setOutlet(Fixtures.outlet("meridianwire.example", "meridian"))
                .setTitle("奥瑞里开设实验室")
                .setTitleLanguage(new LanguageGuess("zh", 0.9))
                .setLanguage(new LanguageGuess("zh", 0.9))
                .setEventTime(Fixtures.NOON)
                .setIngestedAt(Fixtures.NOON)
                .setCard(card)
                .setScores(Scores.newBuilder()
                        .setHot(plain)
                        .setQuality(plain)
                        .setImpact(moved)
                        .setOverall(plain)
                        .setAsOf(Fixtures.NOON)
                        .setScorerVersion("test")
                        .build())
                .setStory(StoryPlace.newBuilder()
                        .setStoryId("s-a")
                        .setRole(StoryRole.LEAD)
                        .setSize(1)
                        .setFamilies(1)
                        .build())
                .setContentHash("hash")
                .setPipelineVersion("test")
                .build();
    }
}
