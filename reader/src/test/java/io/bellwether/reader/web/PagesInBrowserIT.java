package io.bellwether.reader.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.WaitForSelectorState;
import io.bellwether.news.Card;
import io.bellwether.news.CardText;
import io.bellwether.news.Disagreement;
import io.bellwether.news.FigureClaim;
import io.bellwether.news.LanguageGuess;
import io.bellwether.news.Outlet;
import io.bellwether.news.ScoredArticle;
import io.bellwether.news.StoryPhase;
import io.bellwether.news.StoryPlace;
import io.bellwether.news.StoryRole;
import io.bellwether.reader.Samples;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The pages in a real browser, as a reader uses them. */
class PagesInBrowserIT {

    private static final String TEXT = "Harbour Chips said on Monday that it would buy Tidal Robotics for $4.5 billion."
            + "\n\nThe deal needs the regulator's consent.";

    private static Browser browser;

    @TempDir
    Path folder;

    private TestReader reader;

    @BeforeAll
    static void startBrowser() {
        browser = Browser.start();
    }

    @AfterAll
    static void stopBrowser() {
        if (browser != null) {
            browser.close();
        }
    }

    @BeforeEach
    void startReader() {
        reader = new TestReader(folder, null);
        fill();
    }

    @AfterEach
    void stopReader() {
        browser.leave();
        reader.close();
    }

    @Test
    void shouldRankStoriesEachOnce() {
        var page = open("/");

        assertThat(titles(page))
                .containsExactly("Harbour Chips to buy Tidal Robotics", "芯片出口新规公布", "Ferry learns to see fog");
        assertThat(page.locator("#total").textContent()).isEqualTo("3 stories");
        assertThat(page.locator(".story").first().textContent()).contains("2 articles from 2 publishers", "Models");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void shouldFilterAndKeepTheViewInTheAddress() {
        var page = open("/");

        page.getByRole(AriaRole.CHECKBOX, new Page.GetByRoleOptions().setName("Chinese"))
                .check();
        page.getByText("Show these").click();

        assertThat(page.url()).contains("lang=zh");
        assertThat(titles(page)).containsExactly("Harbour Chips to buy Tidal Robotics", "芯片出口新规公布");
        page.reload();
        assertThat(titles(page)).hasSize(2);
        page.getByText("Show all").click();
        assertThat(titles(page)).hasSize(3);
    }

    @Test
    void shouldRankAtOnceWhenASliderMoves() {
        var page = open("/");

        page.locator("input[name=whot]").fill("0");
        page.locator("input[name=wimpact]").fill("0");
        page.locator("input[name=wquality]").fill("10");

        assertThat(titles(page)).startsWith("Ferry learns to see fog");
        assertThat(page.url()).contains("sort=own", "weights=0%2C10%2C0");
        page.reload();
        assertThat(titles(page)).startsWith("Ferry learns to see fog");
    }

    @Test
    void shouldSpeakTheReadersLanguageAndKeepTheirChoice() {
        var page = browser.visit("zh-CN");
        page.navigate(reader.url("/"));
        assertThat(page.locator("html").getAttribute("lang")).isEqualTo("zh-Hans");
        assertThat(page.locator("h1").textContent()).isEqualTo("此刻热点");
        assertThat(page.locator(".story").first().textContent()).contains("模型", "2 篇报道");

        page.getByText("English", new Page.GetByTextOptions().setExact(true))
                .first()
                .click();

        assertThat(page.locator("h1").textContent()).isEqualTo("Hot now");
        page.navigate(reader.url("/status"));
        assertThat(page.locator("h1").textContent()).isEqualTo("Status");
    }

    @Test
    void shouldShowAStoryByPublisher() {
        var page = open("/story/s-chips");

        assertThat(page.locator(".family").count()).isEqualTo(2);
        assertThat(page.locator(".plot circle").count()).isEqualTo(2);
        assertThat(page.locator(".differ").textContent()).contains("$4.5 billion", "$5 billion");
        page.locator(".timeline a").last().click();
        assertThat(page.url()).contains("/article/chips-2");
    }

    @Test
    void shouldOpenScoresDownToThePlaceInTheText() {
        var page = open("/article/chips");
        var sheet = page.locator(".sheet.quality");
        assertThat(sheet.locator("table").isVisible()).isFalse();

        sheet.locator("summary").click();
        assertThat(sheet.textContent()).contains("Byline and date", "Because of byline-and-date.");
        sheet.locator(".place").first().click();

        assertThat(page.url()).endsWith("#t0");
        assertThat(page.locator("mark#t0").textContent()).isEqualTo("Har");
        assertThat(page.locator(".doors a").first().getAttribute("href"))
                .isEqualTo("https://meridianwire.example/chips");
        assertThat(browser.complaints()).isEmpty();
    }

    @Test
    void shouldShowTheCardInTheLanguageChosen() {
        var page = browser.visit("zh-CN");
        page.navigate(reader.url("/article/chips"));

        assertThat(page.locator("h1").textContent()).isEqualTo("海港芯片将收购潮汐机器人");
        assertThat(page.locator(".original").textContent()).contains("Harbour Chips to buy Tidal Robotics");
        page.locator(".sheet.quality summary").click();
        assertThat(page.locator(".sheet.quality").textContent()).contains("署名与日期", "理由：");
    }

    @Test
    void shouldSearchAndMarkWhatWasFound() {
        var page = open("/");
        page.locator("#find").fill("\"tidal robotics\"");
        page.locator("#find").press("Enter");

        assertThat(page.locator(".gist mark").allTextContents()).contains("Tidal Robotics");
        assertThat(page.locator("#find").inputValue()).isEqualTo("\"tidal robotics\"");
        page.locator(".story h2 a").first().click();
        assertThat(page.url()).contains("/article/");
    }

    @Test
    void shouldAnnounceNewStoriesWithoutMovingThePage() {
        var page = open("/");
        await().atMost(Duration.ofMinutes(1)).until(() -> reader.log().listeners() > 0);

        reader.publish(article("storm", "Storm closes the strait", 9, 50, 80, 0).build(), TEXT);
        page.locator("#show-fresh").waitFor();

        assertThat(titles(page)).hasSize(3);
        assertThat(page.locator("#show-fresh").textContent()).isEqualTo("1 new story");
        page.locator("#show-fresh").click();
        page.locator("h2", new Page.LocatorOptions().setHasText("Storm closes")).waitFor();
        assertThat(titles(page)).startsWith("Storm closes the strait").hasSize(4);
        assertThat(page.locator("#fresh").isVisible()).isFalse();
    }

    @Test
    void shouldHearAfterACutOfWhatCameMeanwhileEachOnce() {
        var page = open("/");
        await().atMost(Duration.ofMinutes(1)).until(() -> reader.log().listeners() > 0);

        reader.interrupt(() -> {
            reader.publish(
                    article("storm", "Storm closes the strait", 9, 50, 80, 0).build(), TEXT);
            reader.publish(
                    article("storm", "Storm closes the strait", 9, 50, 80, 0).build(), TEXT);
            reader.publish(
                    article("quake", "Quake shakes the coast", 8, 50, 80, 0).build(), TEXT);
        });
        page.locator("#show-fresh", new Page.LocatorOptions().setHasText("2 new stories"))
                .waitFor();
        reader.publish(article("flood", "Flood in the delta", 7, 50, 80, 0).build(), TEXT);
        page.locator("#show-fresh", new Page.LocatorOptions().setHasText("3 new stories"))
                .waitFor();

        page.locator("#show-fresh").click();
        page.locator("h2", new Page.LocatorOptions().setHasText("Flood")).waitFor();
        assertThat(titles(page)).hasSize(6).doesNotHaveDuplicates();
    }

    @Test
    void shouldComeBackAfterAnAnswerThatIsNoStream() {
        var page = open("/");
        await().atMost(Duration.ofMinutes(1)).until(() -> reader.log().listeners() > 0);

        page.route("**/api/v1/stream*", route -> {
            page.unroute("**/api/v1/stream*");
            route.fulfill(new Route.FulfillOptions().setStatus(503));
        });
        reader.interrupt(() -> reader.publish(
                article("storm", "Storm closes the strait", 9, 50, 80, 0).build(), TEXT));

        page.locator("#show-fresh", new Page.LocatorOptions().setHasText("1 new story"))
                .waitFor();
    }

    @Test
    void shouldTakeAWithdrawnArticleFromTheOpenPage() {
        var page = open("/");
        await().atMost(Duration.ofMinutes(1)).until(() -> reader.log().listeners() > 0);

        reader.withdraw("ferry");
        page.locator("#stories h2", new Page.LocatorOptions().setHasText("Ferry"))
                .waitFor(new Locator.WaitForOptions().setState(WaitForSelectorState.DETACHED));

        assertThat(titles(page)).doesNotContain("Ferry learns to see fog");
        assertThat(Objects.requireNonNull(page.navigate(reader.url("/article/ferry")))
                        .status())
                .isEqualTo(404);
    }

    @Test
    void shouldBeReadableWithoutScript() {
        var page = browser.visit("en-GB", 390, ColorScheme.DARK, false);
        page.navigate(reader.url("/"));

        assertThat(titles(page)).hasSize(3);
        page.locator("button[value=own]").click();
        assertThat(page.url()).contains("sort=own");
        assertThat(titles(page)).hasSize(3);
        assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(390);
    }

    @ParameterizedTest
    @CsvSource({
        "/, en-GB, 1280, LIGHT",
        "/?sort=own&weights=1%2C2%2C3&tag=ai, zh-CN, 390, DARK",
        "/?day=2026-10-04, en-GB, 1280, LIGHT",
        "/story/s-chips, en-GB, 1280, DARK",
        "/story/s-chips, zh-CN, 390, LIGHT",
        "/article/chips, en-GB, 1280, LIGHT",
        "/article/chips, zh-CN, 390, DARK",
        "/article/rule, en-GB, 390, LIGHT",
        "/search, en-GB, 1280, LIGHT",
        "/search?q=robotics, zh-CN, 390, DARK",
        "/status, en-GB, 1280, DARK",
        "/status, zh-CN, 390, LIGHT",
        "/nowhere, en-GB, 1280, LIGHT"
    })
    void shouldBeAccessible(String path, String locale, int width, ColorScheme colors) throws IOException {
        var page = browser.visit(locale, width, colors, true);
        page.navigate(reader.url(path));
        page.evaluate("document.querySelectorAll('details').forEach(each => { each.name = ''; each.open = true; })");
        page.evaluate(axe());

        var violations = page.evaluate("async () => (await axe.run(document, {runOnly: ['wcag2a', 'wcag2aa', 'wcag21a',"
                + " 'wcag21aa', 'wcag22aa', 'best-practice']})).violations.map(found => found.id + ': '"
                + " + found.nodes.map(node => node.html + ' ' + node.failureSummary).join(' | '))");

        assertThat((List<?>) violations).isEmpty();
        assertThat((int) page.evaluate("document.documentElement.scrollWidth")).isLessThanOrEqualTo(width);
    }

    private Page open(String path) {
        var page = browser.visit("en-GB");
        page.navigate(reader.url(path));
        return page;
    }

    private static List<String> titles(Page page) {
        return page.locator("#stories h2").allTextContents();
    }

    private void fill() {
        var chips = article("chips", "Harbour Chips to buy Tidal Robotics", 3, 60, 70, 0);
        chips.setCard(Card.newBuilder(Samples.card("chips", "Harbour Chips buys"))
                .setZh(CardText.newBuilder()
                        .setLanguage("zh")
                        .setTitle("海港芯片将收购潮汐机器人")
                        .setSummary("交易还需监管部门批准。")
                        .build())
                .build());
        var lead = chips.build();
        var second = article("chips-2", "海港芯片 50 亿美元收购", 3, 50, 60, 40)
                .setLanguage(new LanguageGuess("zh", 0.9))
                .setTitleLanguage(new LanguageGuess("zh", 0.9))
                .setOutlet(Outlet.newBuilder()
                        .setId("nanping.example")
                        .setName("南屏财经")
                        .setTier(2)
                        .build())
                .setStory(new StoryPlace("s-chips", StoryRole.MEMBER, 2, 2, StoryPhase.NEW, null))
                .build();
        var story = Samples.story("s-chips", lead, second)
                .setPhase(StoryPhase.DEVELOPING)
                .setDisagreements(List.of(new Disagreement(
                        "Tidal Robotics",
                        "price",
                        List.of(
                                new FigureClaim("chips", "$4.5 billion", 4.5e9, "USD"),
                                new FigureClaim("chips-2", "$5 billion", 5e9, "USD")))))
                .build();
        reader.publish(story, List.of(lead, second), TEXT);
        reader.publish(
                Samples.chinese("rule", "芯片出口新规公布")
                        .setScores(Samples.scores(20, 55, 60, Samples.heat(2, Samples.NOON)))
                        .setEventTime(Samples.NOON.minus(Duration.ofDays(2)))
                        .build(),
                "商务部周三公布新的出口管制清单。");
        reader.publish(
                article("ferry", "Ferry learns to see fog", 0.5, 95, 10, 0).build(), TEXT);
    }

    private static ScoredArticle.Builder article(
            String id, String title, double voices, double quality, double impact, int minutes) {
        return Samples.article(id, title)
                .setEventTime(Samples.NOON.plus(Duration.ofMinutes(minutes)))
                .setScores(Samples.scores(25, quality, impact, Samples.heat(voices, Samples.NOON)));
    }

    private static String axe() throws IOException {
        try (var script = PagesInBrowserIT.class.getResourceAsStream("/axe.min.js")) {
            return new String(Objects.requireNonNull(script, "axe.min.js").readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
