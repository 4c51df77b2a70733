package io.bellwether.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            AT&amp;T buys <b>nobody</b>             | AT&T buys nobody
            caf&eacute; &#8212; &#x4e2d;            | café — 中
            5 < 6 and 7 > 3                         | 5 < 6 and 7 > 3
            Generics: List<String> explained        | Generics: List<String> explained
            R&D at M&S; nothing else                | R&D at M&S; nothing else
            one<br/>two                             | one two
            <p>one</p><p>two</p>                    | one two
            """)
    void shouldTakeOnlyRealMarkupAway(String markup, String expected) {
        assertThat(PlainText.ofMarkup(markup)).isEqualTo(expected);
    }

    @Test
    void shouldFoldToOneLine() {
        assertThat(PlainText.line(" a\r\n\tb\u0000\u00a0 c \ufeff")).isEqualTo("a b c");
    }

    @Test
    void shouldKeepLinesOfABlock() {
        assertThat(PlainText.block("a\r\nb\rc\u0007\n\n")).isEqualTo("a\nb\nc");
    }

    @Test
    void shouldTellHalfSurrogatePairs() {
        assertThat(PlainText.isWellFormed("a😀b")).isTrue();
        assertThat(PlainText.isWellFormed("a\ud83d")).isFalse();
        assertThat(PlainText.isWellFormed("\ude00b")).isFalse();
        assertThat(PlainText.isWellFormed("\ud83d\ud83d\ude00")).isFalse();
    }

    @Test
    void shouldNotCutThroughAPair() {
        assertThat(PlainText.cut("a😀b", 2)).isEqualTo("a");
        assertThat(PlainText.cut("a😀b", 3)).isEqualTo("a😀");
        assertThat(PlainText.cut("ab", 3)).isEqualTo("ab");
    }
}
