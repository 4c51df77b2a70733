package io.bellwether.enrich.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FragmentTextTest {

    private final FragmentText fragment = new FragmentText();

    @Test
    void shouldKeepEveryBlock() {
        assertThat(fragment.of(
                        "<p>One &amp; two.</p>three<br>four<br><br>five <b>bold</b><ul><li>a</li><li>b</li></ul>"))
                .isEqualTo("One & two.\n\nthree\nfour\n\nfive bold\n\na\nb");
    }

    @Test
    void shouldLeaveScriptsAndCaptionsOut() {
        assertThat(fragment.of(
                        "<script>x()</script><style>p{}</style>Text<figure><figcaption>Pic</figcaption></figure>"))
                .isEqualTo("Text");
    }

    @Test
    void shouldTakePlainText() {
        assertThat(fragment.of("  Just \u200b a\u00a0line  ")).isEqualTo("Just a line");
    }

    @Test
    void shouldKeepLinesOfPreformattedText() {
        assertThat(fragment.of("<pre>a\nb</pre>")).isEqualTo("a\nb");
    }
}
