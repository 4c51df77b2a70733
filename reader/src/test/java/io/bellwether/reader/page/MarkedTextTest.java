package io.bellwether.reader.page;

import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.news.Span;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class MarkedTextTest {

    private static final String TEXT = "One two three.\n\nFour five.";

    @Test
    void shouldCutTheTextWherePlacesBeginAndEnd() {
        var text = MarkedText.of(TEXT, List.of(new Span(4, 7), new Span(0, 14), new Span(16, 20)));

        assertThat(text.paragraphs().get(0))
                .containsExactly(
                        new MarkedText.Piece("One ", "t0", true),
                        new MarkedText.Piece("two", "t4", true),
                        new MarkedText.Piece(" three.", "", true));
        assertThat(text.paragraphs().get(1))
                .containsExactly(new MarkedText.Piece("Four", "t16", true), new MarkedText.Piece(" five.", "", false));
    }

    @Test
    void shouldLoseNothing() {
        var text = MarkedText.of(TEXT, List.of(new Span(3, 18), new Span(5, 6), new Span(5, 6), new Span(13, 16)));

        assertThat(text.paragraphs().stream()
                        .map(paragraph ->
                                paragraph.stream().map(MarkedText.Piece::text).collect(Collectors.joining()))
                        .collect(Collectors.joining("\n\n")))
                .isEqualTo(TEXT);
    }

    @Test
    void shouldPassOverPlacesThatAreNowhere() {
        var text = MarkedText.of(TEXT, List.of(new Span(-1, 4), new Span(9, 9), new Span(8, 3), new Span(20, 999)));

        assertThat(text.paragraphs())
                .hasSize(2)
                .allSatisfy(paragraph -> assertThat(paragraph).noneMatch(MarkedText.Piece::isMarked));
    }

    @Test
    void shouldCutWhatIsTooLong() {
        var text = MarkedText.of("word ".repeat(20_000), List.of());

        assertThat(text.isCut()).isTrue();
        assertThat(text.paragraphs().get(0).get(0).text()).hasSizeLessThan(50_000);
    }
}
