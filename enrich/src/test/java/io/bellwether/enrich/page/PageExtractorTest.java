package io.bellwether.enrich.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageExtractorTest {

    private static final PageExtractor EXTRACTOR = new PageExtractor();

    private static final String FIRST =
            "The harbour office said on Monday, after weeks of silence, that the new quay would open in spring.";
    private static final String SECOND =
            "Storms in January had damaged the cranes, the office said, and spare parts came from abroad, late.";

    private static final String PAGE = """
            <html lang="en"><head><title>Quay opens late | Harbour Post</title>
            <meta property="og:site_name" content="Harbour Post">
            <meta property="og:image" content="/lead.jpg">
            <link rel="canonical" href="https://post.example/quay">
            <script type="application/ld+json">{"@graph":[{"@type":"WebSite"},{"@type":"NewsArticle",
             "headline":"Quay opens late","datePublished":"2026-03-02T08:30:00+01:00","dateModified":"2026-03-02",
             "author":[{"name":"Jane Roe"},{"name":"John Doe"}]}]}</script></head><body>
            <header><a href="/">Home</a> Harbour Post since 1902, the paper of the coast</header>
            <nav><ul><li><a href="/a">News</a></li><li><a href="/b">Sport</a></li></ul></nav>
            <div class="cookie-banner"><p>We use cookies, as everybody does, to make the page better for you.</p></div>
            <article><h1>Quay opens late</h1><p class="byline">By Jane Roe and John Doe</p>
            <p>%s</p><figure><img src="a.jpg"><figcaption>The quay, seen from the sea, in winter.</figcaption></figure>
            <h2>What comes next</h2><p>%s</p>
            <ul><li>The old quay stays open</li><li>Fees stay the same</li></ul>
            <table><tr><th>Year</th><th>Ships</th></tr><tr><td>2024</td><td>1,200</td></tr></table>
            <p>Read more: <a href="/x">All about cranes</a></p>
            <p>The office will report again in April, when the cranes have been tested, it said on Monday.</p></article>
            <div class="related"><p><a href="/1">Ten quays to see, if you like quays, before you die</a></p></div>
            <section id="comments"><p>I never liked the old quay, and the new one, well, is no better at all.</p></section>
            <footer>Copyright, all rights reserved, Harbour Post, 2026</footer></body></html>
            """.formatted(FIRST, SECOND);

    @Test
    void shouldKeepTheArticleAndLeaveThePageOut() {
        Page page = EXTRACTOR.extract(PAGE, Optional.of("https://post.example/quay?x=1"));

        assertThat(page.text())
                .isEqualTo(
                        FIRST + "\n\nWhat comes next\n\n" + SECOND
                                + "\n\nThe old quay stays open\nFees stay the same\n\nYear Ships\n2024 1,200\n\n"
                                + "The office will report again in April, when the cranes have been tested, it said on Monday.");
        assertThat(page.method()).isEqualTo("html-main-text");
    }

    @Test
    void shouldReadWhatThePageDeclares() {
        Page page = EXTRACTOR.extract(PAGE, Optional.of("https://post.example/quay?x=1"));

        assertThat(page.title()).isEqualTo("Quay opens late");
        assertThat(page.authors()).containsExactly("Jane Roe", "John Doe");
        assertThat(page.published()).isEqualTo(Instant.parse("2026-03-02T07:30:00Z"));
        assertThat(page.modified()).isEqualTo(Instant.parse("2026-03-02T00:00:00Z"));
        assertThat(page.languageHint()).isEqualTo("en");
        assertThat(page.canonicalUrl()).isEqualTo("https://post.example/quay");
        assertThat(page.imageUrl()).isEqualTo("https://post.example/lead.jpg");
        assertThat(page.siteName()).isEqualTo("Harbour Post");
        assertThat(page.origins())
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "title", "heading",
                        "authors", "json-ld",
                        "published", "json-ld",
                        "modified", "json-ld",
                        "canonicalUrl", "link-element",
                        "imageUrl", "open-graph",
                        "siteName", "open-graph"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <meta name=author content='Jane Roe'><meta itemprop=datePublished content=2026-03-12>       | meta           | microdata
            <meta property=article:author content='Jane Roe'><time datetime=2026-03-12T08:00>today</time> | open-graph   | time-element
            <p class=byline>Jane Roe</p><span class=post-date>12 March 2026</span>                      | marked-element | marked-element
            <script type=application/ld+json>{"@type":"NewsArticle","author":"Jane Roe"}</script>       | json-ld        | address
            """)
    void shouldSayWhereItFoundWriterAndDay(String html, String author, String day) {
        var page = EXTRACTOR.extract(
                "<body>" + html + "<p>" + FIRST + "</p></body>",
                Optional.of(day.equals("address") ? "https://post.example/2026/03/12/quay" : "https://post.example/q"));

        assertThat(page.authors()).containsExactly("Jane Roe");
        assertThat(page.published()).isBetween("2026-03-12T00:00:00Z", "2026-03-12T12:00:00Z");
        assertThat(page.origins()).containsEntry("authors", author).containsEntry("published", day);
    }

    @Test
    void shouldFlagAPaywall() {
        var page = EXTRACTOR.extract(
                "<script type='application/ld+json'>{'@type':'NewsArticle'}</script><div class='paywall'></div><p>"
                        + FIRST + "</p>",
                Optional.empty());

        assertThat(page.flags()).contains("paywall");
        assertThat(page.completeness()).isLessThanOrEqualTo(0.4);
    }

    @Test
    void shouldFlagAPageThatOnlyScriptsFill() {
        var page = EXTRACTOR.extract("<div id=\"root\"></div>" + "<script>x()</script>".repeat(6), Optional.empty());

        assertThat(page.text()).isEmpty();
        assertThat(page.method()).isEqualTo("none");
        assertThat(page.flags()).containsExactly("script-only");
        assertThat(page.completeness()).isZero();
    }

    @Test
    void shouldTakeTheDeclaredTextWhereThePageHasNone() {
        var page = EXTRACTOR.extract(
                "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"articleBody\":\"" + FIRST + "\\n"
                        + SECOND + "\"}</script><div id=app></div>",
                Optional.empty());

        assertThat(page.text()).isEqualTo(FIRST + "\n\n" + SECOND);
        assertThat(page.method()).isEqualTo("json-ld");
    }

    @Test
    void shouldReadChinesePages() {
        var paragraph = "某某公司周一表示，新码头将于明年春天启用，比原计划晚两个月，费用保持不变。";
        var page = EXTRACTOR.extract(
                "<html><head><title>新码头明年春天启用_港口新闻_某某网</title></head><body><div class=daohang><a href=/>首页</a></div>"
                        + "<div><p>" + paragraph + "</p><p>" + paragraph + "</p><p>责任编辑：张三</p></div>"
                        + "<p class=time>2026年03月02日 08:30</p></body></html>",
                Optional.empty());

        assertThat(page.title()).isEqualTo("新码头明年春天启用");
        assertThat(page.text()).isEqualTo(paragraph + "\n\n" + paragraph);
    }

    @Test
    void shouldReadTheBylineAndDayThatThePageShows() {
        var page = EXTRACTOR.extract(
                "<body><div id=x><h1>Quay opens late</h1><p>By Jane Roe</p><span class=post-date>12 March 2026</span><p>"
                        + FIRST + "</p><p>" + SECOND + "</p></div></body>",
                Optional.empty());

        assertThat(page.authors()).containsExactly("Jane Roe");
        assertThat(page.published()).isEqualTo(Instant.parse("2026-03-12T00:00:00Z"));
        assertThat(page.text()).isEqualTo(FIRST + "\n\n" + SECOND);
        assertThat(page.origins()).containsEntry("authors", "text");
    }

    @Test
    void shouldLeaveOutWordsThatGoWithAPicture() {
        var page = EXTRACTOR.extract(
                "<article><p>" + FIRST
                        + "</p><div class=x><img src=a><span>The quay in winter, seen from the sea.</span></div><p>"
                        + SECOND + "</p></article>",
                Optional.empty());

        assertThat(page.text()).isEqualTo(FIRST + "\n\n" + SECOND);
    }

    @Test
    void shouldNotLoseAnArticleThatIsCalledASurrounding() {
        var page = EXTRACTOR.extract(
                "<div class=sidebar><p>" + FIRST + "</p><p>" + SECOND + "</p></div><div class=newsletter><p>"
                        + FIRST.repeat(3) + "</p></div>",
                Optional.empty());

        assertThat(page.text()).contains(SECOND);
    }

    @Test
    void shouldGatherAnArticleThatIsCutIntoSections() {
        String section = "<section><div><p>" + FIRST + "</p><p>" + SECOND + "</p></div></section>";
        var page = EXTRACTOR.extract(
                "<main>" + section + "<div class=ad>Buy now</div>" + section + section + "</main>", Optional.empty());

        assertThat(page.text().split("\n\n")).hasSize(6);
    }

    @Test
    void shouldLeaveOutBylineAndAddressOfAPageLaidOutInTables() {
        Page page = EXTRACTOR.extract("""
                <html><body><table><tr><td><a href="/">Home</a></td><td><h1>Quay opens late</h1>
                <i>By Jane Roe, Post staff</i><br><font size="-1">Posted March 2, 2026</font><hr>
                <p>%s</p><p>%s</p><p><font>Reach Jane Roe at the harbour desk. Letters are welcome.</font></p>
                </td></tr></table></body></html>
                """.formatted(FIRST, SECOND), Optional.empty());

        assertThat(page.text()).isEqualTo(FIRST + "\n\n" + SECOND);
        assertThat(page.authors()).containsExactly("Jane Roe");
    }

    @Test
    void shouldCutTheSiteOffATitle() {
        assertThat(title("新码头将于明年春天正式启用-某某网")).isEqualTo("新码头将于明年春天正式启用");
        assertThat(title("Quay opens late - for whom?")).isEqualTo("Quay opens late - for whom?");
    }

    @Test
    void shouldTakeTheHeadingWithoutTheLineAboveIt() {
        assertThat(
                        titleOf(
                                "<meta property=og:title content='Quay opens late'><h1><span>Harbour</span> Quay opens late</h1>"))
                .isEqualTo("Quay opens late");
        assertThat(titleOf("<title>Harbour Notes » Quay opens late in spring</title><h1>Harbour Notes</h1>"
                        + "<h2>Quay opens late in spring</h2>"))
                .isEqualTo("Quay opens late in spring");
        assertThat(titleOf(
                        "<meta property=og:site_name content='Harbour Notes'><title>Quay opens | Harbour Notes</title>"
                                + "<h1>Harbour Notes</h1>"))
                .isEqualTo("Quay opens");
    }

    @Test
    void shouldReadADayThatStandsUnmarkedBesideTheText() {
        var above = "<body><div><h1>Quay opens late</h1><span>12.03.2026</span><p>" + FIRST + "</p><p>" + SECOND
                + "</p></div></body>";
        var behind = "<body><div><p>" + FIRST + "</p><p>" + SECOND + "</p></div><div>12 March 2026</div></body>";

        assertThat(EXTRACTOR.extract(above, Optional.empty()).published())
                .isEqualTo(Instant.parse("2026-03-12T00:00:00Z"));
        assertThat(EXTRACTOR.extract(behind, Optional.empty()).published())
                .isEqualTo(Instant.parse("2026-03-12T00:00:00Z"));
    }

    @Test
    void shouldBelieveTheAddressBeforeATimeElementOfAnotherDay() {
        var html = "<div><p>" + FIRST + "</p></div><ol><li><time datetime=2009-04-11T18:06:36Z>a comment</time></ol>";

        assertThat(EXTRACTOR
                        .extract(html, Optional.of("https://post.example/2026/03/12/quay"))
                        .published())
                .isEqualTo(Instant.parse("2026-03-12T00:00:00Z"));
    }

    private static String titleOf(String html) {
        return EXTRACTOR
                .extract(html + "<p>" + FIRST + "</p>", Optional.empty())
                .title();
    }

    private static String title(String title) {
        return EXTRACTOR
                .extract("<title>" + title + "</title><p>" + FIRST + "</p>", Optional.empty())
                .title();
    }
}
