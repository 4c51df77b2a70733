package io.bellwether.enrich.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FragmentTextTest {

    @Test
    void shouldKeepEveryBlock() {
        assertThat(text("<p>One &amp; two.</p>three<br>four<br><br>five <b>bold</b><ul><li>a</li><li>b</li></ul>"))
                .isEqualTo("One & two.\n\nthree\nfour\n\nfive bold\n\na\nb");
    }

    @Test
    void shouldLeaveScriptsAndCaptionsOut() {
        assertThat(text("<script>x()</script><style>p{}</style>Text<figure><figcaption>Pic</figcaption></figure>"))
                .isEqualTo("Text");
    }

    @Test
    void shouldTakePlainText() {
        assertThat(text("  Just \u200b a\u00a0line  ")).isEqualTo("Just a line");
    }

    @Test
    void shouldKeepLinesOfPreformattedText() {
        assertThat(text("<pre>a\nb</pre>")).isEqualTo("a\nb");
    }

    @Test
    void shouldSayWhatWasLeftOut() {
        var fragment = FragmentText.of("<p>Text</p>" + "<i></i>".repeat(Markup.MOST_TAGS));

        assertThat(fragment.text()).isEqualTo("Text");
        assertThat(fragment.flags()).containsExactly("truncated");
    }

    @Test
    void shouldNotTakeBytesForText() {
        var fragment = FragmentText.of("PK\u0003\u0004\u0000\u0000".repeat(100));

        assertThat(fragment.text()).isEmpty();
        assertThat(fragment.flags()).containsExactly("binary");
    }

    private static String text(String html) {
        return FragmentText.of(html).text();
    }
}
