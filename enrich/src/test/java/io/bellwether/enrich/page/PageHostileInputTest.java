package io.bellwether.enrich.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.time.Duration;
import java.util.Optional;
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
    private static final FragmentText FRAGMENT = new FragmentText();

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
        FRAGMENT.of(html);
    }

    @Test
    void shouldBoundTheNodesItLooksAt() {
        PageTree tree = PageTree.of(Markup.parse("<p>x".repeat(400_000)).body());

        assertThat(tree.size()).isEqualTo(PageTree.MOST_NODES);
        assertThat(tree.truncated()).isTrue();
    }

    @Property(tries = 300)
    void shouldTakeAnyMixture(@ForAll("markup") String html) {
        Page page = EXTRACTOR.extract(html, Optional.empty());

        assertThat(page.text()).isEqualTo(page.text().strip());
        assertThat(FRAGMENT.of(html)).doesNotContain("\n\n\n");
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
