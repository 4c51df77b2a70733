package io.bellwether.enrich.figure;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.news.KeyFigure;
import io.bellwether.news.Span;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FigureFinderPropertiesTest {

    private static final FigureFinder FINDER = new FigureFinder();

    @Provide
    Arbitrary<String> numberLikeText() {
        return Arbitraries.of(
                        "3",
                        "10",
                        "2024",
                        ".",
                        ",",
                        "-",
                        "%",
                        "亿",
                        "万",
                        "千",
                        "百",
                        "十",
                        "三",
                        "两",
                        "几",
                        "数",
                        "半",
                        "个",
                        "年",
                        "元",
                        "成",
                        "分之",
                        "点",
                        "至",
                        "到",
                        " ",
                        " to ",
                        "$",
                        "¥",
                        "bn",
                        "m",
                        "million",
                        "two",
                        "-thirds",
                        "hundred",
                        " and ",
                        "between ",
                        "from ",
                        "x",
                        "fold",
                        "GW",
                        "翻了一番",
                        "\uD83D",
                        "倍",
                        "of",
                        "a ",
                        "第")
                .list()
                .ofMaxSize(30)
                .map(parts -> String.join("", parts));
    }

    @Property(tries = 5000)
    void shouldPointIntoTheText(@ForAll("numberLikeText") String text) {
        assertSpans(text, "zh");
        assertSpans(text, "en");
    }

    @Property
    void shouldNeverThrow(@ForAll String text) {
        assertSpans(text, "en");
        assertSpans(text, "zh");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "9",
                "万",
                "\"",
                "-",
                "1,",
                "1.",
                "一",
                "分之",
                "半",
                "\uD800",
                "$",
                "1 to ",
                "two ",
                "hundred ",
                "3亿至"
            })
    void shouldStayLinearOnHostileText(String piece) {
        String text = piece.repeat(1_000_000 / piece.length());

        Assertions.assertTimeoutPreemptively(Duration.ofSeconds(60), () -> assertSpans(text, "en"));
    }

    @Test
    void shouldNotDependOnTheLocale() {
        String text = "It rose 12.5% to $4.5bn; IN ISTANBUL 3 MILLION people paid 20 Million.";
        Locale before = Locale.getDefault();

        List<KeyFigure> usual = FigureFinderTest.find(text, "en");
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(FigureFinderTest.find(text, "en")).isEqualTo(usual).hasSize(4);
        } finally {
            Locale.setDefault(before);
        }
    }

    private static void assertSpans(String text, String language) {
        for (KeyFigure figure : FigureFinderTest.find(text, language)) {
            Span span = figure.getSpan();
            assertThat(span.getStart()).isBetween(0, span.getEnd() - 1);
            assertThat(span.getEnd()).isLessThanOrEqualTo(text.length());
            assertThat(figure.getFigure()).isEqualTo(text.substring(span.getStart(), span.getEnd()));
            assertThat(figure.getValue()).isFinite();
        }
    }
}
