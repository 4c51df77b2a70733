package io.bellwether.enrich.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class PageHostileInputTest {

    private static final PageExtractor EXTRACTOR = new PageExtractor();

    static Stream<String> hostile() {
        return Stream.of(
                "",
                "\u0000",
                "<".repeat(1_000_000),
                "<div>".repeat(100_000),
                "<div>".repeat(100_000) + "text, text" + "</div>".repeat(100_000),
                "<table><tr><td>".repeat(20_000),
                "<b><i>".repeat(30_000),
                "<a>".repeat(50_000),
                "<p>x".repeat(100_000),
                "&#xd800;".repeat(50_000),
                "\ud800\udc00\udc00".repeat(50_000),
                "<p>" + "word ".repeat(1_000_000),
                "<!--".repeat(100_000),
                "<script type='application/ld+json'>" + "[".repeat(100_000),
                "<script type='application/ld+json'>" + "{\"a\":".repeat(900),
                "<p class='" + "Ab-".repeat(100_000) + "'>x",
                "<br>".repeat(200_000));
    }

    /** The limit is far above what linear work takes and far below what quadratic work would. */
    @ParameterizedTest
    @MethodSource("hostile")
    void shouldTakeAnyMarkup(String html) {
        Page page = assertTimeoutPreemptively(
                Duration.ofSeconds(60), () -> EXTRACTOR.extract(html, Optional.of("not an address")));

        assertThat(page.completeness()).isBetween(0.0, 1.0);
        assertThat(page.text()).doesNotContain("\u0000");
        FragmentText.of(html);
    }

    @Test
    void shouldDoWorkInProportionToThePage() {
        int few = visited("<div><p>x</p></div>".repeat(1_000));
        int more = visited("<div><p>x</p></div>".repeat(10_000));

        assertThat(few).isBetween(3_000, 3_010);
        assertThat(more).isBetween(30_000, 30_010);
    }

    @Test
    void shouldStopAtTheBoundOnNodesAndKeepWhatItHas() {
        var walk = PageWalk.over(Markup.of("<p>x".repeat(290_000)).parse(), element -> 0);

        assertThat(walk.visited()).isEqualTo(PageWalk.MOST_NODES);
        assertThat(walk.tree().truncated()).isTrue();
        assertThat(walk.tree().size()).isGreaterThan(290_000);
    }

    @Test
    void shouldReadNoMoreTagsThanItsBound() {
        Markup markup = Markup.of("<i>x".repeat(1_000_000));

        assertThat(markup.isTruncated()).isTrue();
        assertThat(markup.html()).hasSize(4 * Markup.MOST_TAGS);
    }

    static Stream<String> large() {
        String text = "<html><body><p>" + "The quay opened on Monday, the office said, and ships came in. ".repeat(20);
        return Stream.of(
                text + "<i>".repeat(1_000_000),
                text + "<b>x</b>".repeat(1_000_000),
                text + "<!-- -->".repeat(1_300_000),
                "<html><head>" + "<meta name=a content=b>".repeat(400_000) + text);
    }

    @ParameterizedTest
    @MethodSource("large")
    void shouldSayWhatWasLeftOut(String html) {
        Page page = EXTRACTOR.extract(html, Optional.empty());

        assertThat(page.flags()).contains("truncated");
        assertThat(page.completeness()).isLessThanOrEqualTo(0.4);
    }

    @Test
    void shouldKeepWhatComesBeforeTheBound() {
        String text = "The quay opened on Monday, the office said, and ships came in. "
                .repeat(20)
                .strip();
        Page page = EXTRACTOR.extract(
                "<article><p>" + text + "</p></article>" + "<i></i>".repeat(1_000_000), Optional.empty());

        assertThat(page.text()).isEqualTo(text);
        assertThat(page.method()).isEqualTo("html-main-text");
    }

    @Test
    void shouldReadTextBelowAnyDepth() {
        String text = "The quay opened on Monday, the office said, and ships came in.";
        Page page = EXTRACTOR.extract("<div>".repeat(200_000) + "<p>" + text, Optional.empty());

        assertThat(page.text()).isEqualTo(text);
    }

    @Test
    void shouldNotTakeBytesForText() {
        var bytes = new byte[100_000];
        new Random(1).nextBytes(bytes);

        for (var charset : List.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1, StandardCharsets.UTF_16LE)) {
            Page page = EXTRACTOR.extract("<html>" + new String(bytes, charset), Optional.empty());

            assertThat(page.flags()).as(charset.name()).containsAnyOf("binary", "garbled");
            assertThat(page.completeness()).as(charset.name()).isLessThanOrEqualTo(0.4);
        }
    }

    @Test
    void shouldSayThatAPageWasDecodedWrongly() {
        String text = "某某公司周一表示，新码头将于明年春天启用，比原计划晚两个月，费用保持不变。".repeat(10);
        var html = "<html><body><p>" + text + "</p></body></html>";
        var page = EXTRACTOR.extract(
                new String(html.getBytes(Charset.forName("GB18030")), StandardCharsets.UTF_8), Optional.empty());

        assertThat(page.flags()).contains("garbled");
    }

    private static int visited(String html) {
        return PageWalk.over(Markup.of(html).parse(), element -> 0).visited();
    }

    @Property(tries = 300)
    void shouldTakeAnyMixture(@ForAll("markup") String html) {
        Page page = EXTRACTOR.extract(html, Optional.empty());

        assertThat(page.text()).isEqualTo(page.text().strip());
        assertThat(FragmentText.of(html).text()).doesNotContain("\n\n\n");
    }

    @Provide
    Arbitrary<String> markup() {
        return Arbitraries.of(
                        "<p>",
                        "</p>",
                        "<div class=related>",
                        "</div>",
                        "<ul><li>",
                        "</ul>",
                        "<table><tr><td>",
                        "</table>",
                        "<br>",
                        "<h2>",
                        "</h2>",
                        "<a href=x>",
                        "</a>",
                        "<article>",
                        "Some words, with a comma, in a row. ",
                        "<pre> a\n b",
                        "<time datetime='2026-13-45'>",
                        "<meta property=og:title content=T>",
                        "\ud800",
                        "&nbsp;",
                        "<body>",
                        "<html lang=zh>",
                        "<title>",
                        "</title>",
                        "<frameset>",
                        "<svg>",
                        "<template>",
                        "中文，文字。")
                .list()
                .ofMaxSize(50)
                .map(list -> String.join("", list));
    }
}
