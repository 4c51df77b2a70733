package io.bellwether.ingest.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.ingest.outlet.Outlets;
import io.bellwether.news.ContentType;
import io.bellwether.schemas.CanonicalUrl;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class PageArticleTest {

    private static final String CHINESE = "东麓市宣布向本地企业发放五亿元算力券，每家企业最多可以申领两百万元，用于租用数据中心的计算资源。";

    @Test
    void shouldReadWhatThePageSaysOfItself() {
        var article = Reading.of("page.html", """
                        <!DOCTYPE html><html lang="en_GB"><head><title>A - Tide</title>
                        <link rel="canonical" href="https://tide.example/a"><meta property="og:url" content="https://tide.example/b">
                        <meta property="og:site_name" content="The Tide"><meta property="og:title" content=" A &amp; B ">
                        <meta name="description" content="About it."><meta name="author" content="Ada Quill">
                        <meta property="article:tag" content="chips"><meta property="article:tag" content="ai"></head><body>%s</body></html>
                        """.formatted(Reading.PARAGRAPHS)).article();

        assertThat(article.getArticleId())
                .isEqualTo(
                        CanonicalUrl.of("https://tide.example/a").orElseThrow().articleId());
        assertThat(article.getUrl()).isEqualTo("https://tide.example/a");
        assertThat(article.getOutlet().getId()).isEqualTo("tide.example");
        assertThat(article.getOutlet().getName()).isEqualTo("The Tide");
        assertThat(article.getSummary()).isEqualTo("About it.");
        assertThat(article.getTags()).containsExactly("chips", "ai");
        assertThat(article.getLanguageHint()).isEqualTo("en-GB");
        assertThat(article.getContentType()).isEqualTo(ContentType.HTML);
        assertThat(article.getContent()).startsWith("<!DOCTYPE html>").contains("A - Tide");
        assertThat(article.getTitle()).as("found with the text").isNull();
    }

    @Test
    void shouldReadTheAddressOfLinkedData() {
        var article = page("""
                        <script type="application/ld+json">{not json</script>
                        <script type="application/ld+json">{"@graph": [{"@type": "WebSite"}, {"@type": ["NewsArticle"],
                        "headline": "Linked", "url": "https://tide.example/l"}]}</script>
                        """ + Reading.PARAGRAPHS).article();

        assertThat(article.getUrl()).isEqualTo("https://tide.example/l");
    }

    @Test
    void shouldResolveAgainstTheAddressThatItCameFrom() {
        var html = "<link rel=canonical href='/a'>" + Reading.PARAGRAPHS;
        var input = new DocumentInput(
                "https://tide.example/x/page?utm_source=y",
                "text/html",
                "https://tide.example/x/page?utm_source=y",
                () -> new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));

        var article = Reading.of(input, ReadLimits.defaults()).article();

        assertThat(article.getUrl()).isEqualTo("https://tide.example/a");
    }

    @Test
    void shouldNameAPageWithoutAddressAfterItsContent() {
        var first = page(Reading.PARAGRAPHS).article();
        var other = page(Reading.PARAGRAPHS + "!").article();

        assertThat(first.getUrl()).isNull();
        assertThat(first.getArticleId()).hasSize(32).isNotEqualTo(other.getArticleId());
        assertThat(first.getOutlet()).isEqualTo(Outlets.none().ofUrl(null));
    }

    @Test
    void shouldReadGb18030AndWindows1252() {
        String gb = "<html><head><meta charset=gb2312><title>㙍字</title></head><body><p>" + CHINESE + CHINESE;
        String latin = "<html><head><title>Café – 5 €</title></head><body>" + Reading.PARAGRAPHS;

        assertThat(Reading.of("x.html", gb.getBytes(Charset.forName("GB18030")))
                        .article()
                        .getContent())
                .contains("<title>㙍字</title>");
        assertThat(Reading.of("x.html", latin.getBytes(Charset.forName("windows-1252")))
                        .article()
                        .getContent())
                .contains("Café – 5 €");
    }

    @Test
    void shouldRejectPagesWithoutArticle() {
        String menu = "<nav>" + Reading.PARAGRAPHS + "</nav><header>" + Reading.PARAGRAPHS + "</header><footer>"
                + Reading.PARAGRAPHS + "</footer><aside>" + Reading.PARAGRAPHS + "</aside>";
        String links = "<ul>" + "<li><a href=/x>A long link text that nobody would call an article</a></li>".repeat(50)
                + "</ul>";
        String labels = "<div>Log in</div><div>Sign up</div><div>Contact us</div>".repeat(50);

        assertThat(page(menu + links + labels + "<p>Short.</p>").rejected().cause())
                .isEqualTo("no-article-text");
        assertThat(page("<p>" + CHINESE.substring(0, 38)).rejected().cause()).isEqualTo("no-article-text");
    }

    @Test
    void shouldAcceptDivSoupAndShortChinese() {
        assertThat(page(Reading.PARAGRAPHS.replace("<p>", "<div><div>").replace("</p>", "</div></div>"))
                        .article()
                        .getContent())
                .isNotEmpty();
        assertThat(page("<div>" + CHINESE).article().getContent()).isNotEmpty();
    }

    @Test
    void shouldRejectAPageThatIsTooLong() {
        assertThat(page("<p>" + "word ".repeat(1_000_000)).rejected().cause()).isEqualTo("too-long");
    }

    @Test
    @Timeout(20)
    void shouldSurviveHostilePages() {
        assertThat(page("<div>".repeat(100_000) + Reading.PARAGRAPHS).parsed()).hasSize(1);
        assertThat(page("<p title='" + "x".repeat(1_000_000) + "'>" + Reading.PARAGRAPHS)
                        .parsed())
                .hasSize(1);
        assertThat(page("<meta name=x content=y>".repeat(50_000) + Reading.PARAGRAPHS)
                        .parsed())
                .hasSize(1);
        assertThat(page("<script type=application/ld+json>" + "[".repeat(900_000) + "</script>" + Reading.PARAGRAPHS)
                        .parsed())
                .hasSize(1);
        assertThat(page("<table>".repeat(50_000) + Reading.PARAGRAPHS).parsed()).hasSize(1);
        assertThat(page("<b><i>".repeat(100_000) + Reading.PARAGRAPHS).parsed()).hasSize(1);
    }

    private static Reading page(String html) {
        return Reading.of("page.html", "<html>" + html);
    }
}
