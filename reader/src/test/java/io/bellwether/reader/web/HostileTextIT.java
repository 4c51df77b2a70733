package io.bellwether.reader.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import io.bellwether.news.BilingualText;
import io.bellwether.news.Bullet;
import io.bellwether.news.Card;
import io.bellwether.news.CardKind;
import io.bellwether.news.CardText;
import io.bellwether.news.Comparison;
import io.bellwether.news.DigestSection;
import io.bellwether.news.KeyDataRow;
import io.bellwether.news.KeyDataStatus;
import io.bellwether.news.KeyFigure;
import io.bellwether.news.KeyPhrase;
import io.bellwether.news.LabelledText;
import io.bellwether.news.LanguageGuess;
import io.bellwether.news.Outlet;
import io.bellwether.news.Provenance;
import io.bellwether.news.QuestionAndAnswer;
import io.bellwether.news.Quote;
import io.bellwether.news.Score;
import io.bellwether.news.ScoreCap;
import io.bellwether.news.ScoreComponent;
import io.bellwether.news.ScoredArticle;
import io.bellwether.news.Scores;
import io.bellwether.news.Span;
import io.bellwether.news.StoryPhase;
import io.bellwether.news.StoryPlace;
import io.bellwether.news.StoryRole;
import io.bellwether.news.Tag;
import io.bellwether.reader.Samples;
import io.bellwether.reader.page.Links;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever an article says, in whatever field, is shown as text and does nothing. */
class HostileTextIT {

    /** A script of an article would leave this; the test's own script looks for it. */
    private static final String INTACT = "() => document.querySelectorAll('main').length === 1"
            + " && document.querySelectorAll('script').length === 1"
            + " && document.querySelectorAll('iframe, object, embed, img, video, audio, style, base, marquee').length === 0"
            + " && [...document.querySelectorAll('*')].every(each => [...each.attributes].every("
            + "attribute => !attribute.name.startsWith('on') && attribute.name !== 'style'))"
            + " && [...document.querySelectorAll('a[href], form[action]')].every(each =>"
            + " /^https?:$/.test(new URL(each.href || each.action).protocol))";

    @TempDir
    Path folder;

    @Test
    void shouldShowEveryPayloadInEveryFieldAsText() throws IOException {
        var payloads = payloads();
        assertThat(payloads).hasSizeGreaterThanOrEqualTo(60);
        try (var browser = Browser.start();
                var reader = new TestReader(folder, null)) {
            for (int n = 0; n < payloads.size(); n++) {
                var article = hostile("p" + n, payloads.get(n));
                reader.publish(article, "Before. " + payloads.get(n) + " After.\n\n" + payloads.get(n));
            }
            var english = browser.visit("en-GB");
            var chinese = browser.visit("zh-CN");
            for (int n = 0; n < payloads.size(); n++) {
                String payload = payloads.get(n);
                check(browser, english, reader.url("/article/p" + n), payload);
                checkSays(english, payload);
                check(browser, chinese, reader.url(Links.story("s-" + payload)), payload);
                checkSays(chinese, payload);
                check(
                        browser,
                        english,
                        reader.url("/search?q=" + encoded(payload) + "&tag=" + encoded(payload)),
                        payload);
                check(
                        browser,
                        chinese,
                        reader.url("/?tag=" + encoded(payload) + "&outlet=" + encoded(payload)),
                        payload);
            }
            check(browser, english, reader.url("/status"), "all of them");
            for (var next = reader.url("/"); next != null; next = next(english)) {
                check(browser, english, next, "all of them");
            }
        }
    }

    private static void check(Browser browser, Page page, String url, String payload) {
        var answer = Objects.requireNonNull(page.navigate(url));
        assertThat(answer.status()).as(url).isIn(200, 404);
        assertThat((Boolean) page.evaluate(INTACT))
                .as("%s with %s", url, payload)
                .isTrue();
        assertThat(browser.complaints().stream().filter(each -> !each.contains("404")))
                .as("%s with %s", url, payload)
                .isEmpty();
    }

    /** The page is the one that was asked for, and shows the payload to the letter. */
    private static void checkSays(Page page, String payload) {
        String text = (String) page.evaluate("() => document.querySelector('main').textContent");
        assertThat(oneSpaced(text)).as(page.url()).contains(oneSpaced(payload));
    }

    private static String oneSpaced(String text) {
        return text.replaceAll("\\s+", " ").strip();
    }

    private static String next(Page page) {
        var more = page.locator("a[rel=next]");
        return more.count() == 0 ? null : (String) more.evaluate("each => each.href");
    }

    private static ScoredArticle hostile(String id, String payload) {
        var text = new BilingualText(payload, payload);
        return Samples.article(id, payload)
                .setUrl(payload)
                .setImageUrl(payload)
                .setOutlet(Outlet.newBuilder()
                        .setId(payload)
                        .setName(payload)
                        .setFamily(payload)
                        .setHomepage(payload)
                        .build())
                .setTitleLanguage(new LanguageGuess(payload, 1.0))
                .setLanguage(new LanguageGuess(payload, 1.0))
                .setAuthors(List.of(payload))
                .setTags(List.of(new Tag(payload, payload, payload, 0.9, List.of(payload))))
                .setKeyPhrases(List.of(new KeyPhrase(payload, 1.0)))
                .setStory(new StoryPlace("s-" + payload, StoryRole.LEAD, 1, 1, StoryPhase.NEW, payload))
                .setRevision(2)
                .setChangedFields(List.of(payload))
                .setScores(scores(payload, text))
                .setCard(card(id, payload))
                .build();
    }

    private static Scores scores(String payload, BilingualText text) {
        var score = Score.newBuilder()
                .setValue(50)
                .setComponents(List.of(new ScoreComponent(
                        payload, 1.0, 50.0, 1.0, 50.0, text, List.of(new Span(0, 3), new Span(2, 9)))))
                .setCaps(List.of(new ScoreCap(payload, 50.0, text)))
                .setAdjustment(3)
                .build();
        return Scores.newBuilder()
                .setHot(score)
                .setQuality(score)
                .setImpact(score)
                .setOverall(score)
                .setHeat(Samples.heat(2, Samples.NOON))
                .setAsOf(Samples.NOON)
                .setScorerVersion(payload)
                .build();
    }

    private static Card card(String id, String payload) {
        return Card.newBuilder()
                .setArticleId(id)
                .setContentHash("hash-" + id)
                .setKeyData(List.of(new KeyFigure(
                        payload, payload, payload, 1.0, null, payload, payload, Comparison.NONE, new Span(3, 8))))
                .setKeyDataStatus(KeyDataStatus.PRESENT)
                .setQuotes(List.of(new Quote(payload, payload, payload, new Span(4, 12))))
                .setEn(words("en", payload))
                .setZh(words("zh", payload))
                .setProvenance(Provenance.newBuilder()
                        .setKind(CardKind.MODEL)
                        .setModel(payload)
                        .setDigitalSourceType(payload)
                        .build())
                .build();
    }

    private static CardText words(String language, String payload) {
        return CardText.newBuilder()
                .setLanguage(language)
                .setTitle(payload + " ")
                .setSummary(payload + " and more")
                .setTldr(List.of(new Bullet(payload, new Span(0, 9))))
                .setKeyData(List.of(new KeyDataRow(payload, payload, payload, 0)))
                .setAnalysis(payload)
                .setInsights(List.of(new LabelledText(payload, payload)))
                .setFaq(List.of(new QuestionAndAnswer(payload, payload)))
                .setDigest(List.of(
                        new DigestSection(1, payload, List.of(payload), List.of(new LabelledText(payload, payload)))))
                .setConclusion(payload)
                .setTags(List.of(payload))
                .setDisclaimer(payload)
                .build();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static List<String> payloads() throws IOException {
        try (var stream = HostileTextIT.class.getResourceAsStream("payloads.txt")) {
            return new String(Objects.requireNonNull(stream, "payloads.txt").readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        }
    }
}
