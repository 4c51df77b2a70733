package io.bellwether.ingest.feed.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class SafeMarkupTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <p>One <b>two</b>                      | <p>One <b>two</b></p>
            <p>One<p>Two                           | <p>One</p><p>Two</p>
            <ul><li>a<li>b</ul>c                   | <ul><li>a</li><li>b</li></ul>c
            <table><tr><td>a<td>b<tr><td>c</table> | <table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>
            <b><i>x</b>y</i>                       | <b><i>x</i></b>y
            a<br>b<IMG SRC=x.png ALT='>'>          | a<br />b<img alt="&gt;" src="x.png" />
            <custom>text</custom>                  | text
            1 < 2 && 3 > 2                         | 1 &lt; 2 &amp;&amp; 3 > 2
            AT&T &eacute; &#233; &nosuch; &copy    | AT&amp;T &eacute; &#233; &amp;nosuch; ©
            a<!-- b <b>c</b> -->d                  | ad
            <![CDATA[<p>inside</p>]]>              | <p>inside</p>
            <td>alone</td>                         | <td>alone</td>
            """)
    void shouldKeepWhatStructuresText(String html, String expected) {
        assertThat(SafeMarkup.of(html, null)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            a<script>alert(1)</script>b                              | ab
            a<SCRIPT src=//x>b</script >c                            | ac
            a<style>b{}</style>c                                     | ac
            a<script>never closed                                    | a
            <iframe src=//x>fallback</iframe>                        | fallback
            <object data=x><embed src=y>a</object>                   | a
            <meta http-equiv=refresh content='0;url=//x'>a           | a
            <svg onload=alert(1)><a xlink:href='javascript:x'>t</a>  | <a>t</a>
            <img src=x onerror=alert(1)>                             | <img src="x" />
            <img src="x"onerror="y"alt="z">                          | <img alt="z" src="x" />
            <a href="javascript:alert(1)">a</a>                      | <a href="">a</a>
            <a href=" JaVa&#9;Script:alert(1)">a</a>                 | <a href="">a</a>
            <a href="&#x6A;avascript&colon;alert(1)">a</a>           | <a href="">a</a>
            <img src="data:image/svg+xml;base64,AAAA">               | <img src="" />
            <form action="vbscript:x"><input formaction=x></form>    | <form action=""><input /></form>
            <b style="color: red; width: expression(alert(1))">a</b> | <b style="color: red;">a</b>
            <b style="background: url(javascript:x) #fff">a</b>      | <b style="background: #fff;">a</b>
            <b style="color: \\72 ed">a</b>                          | <b>a</b>
            <b style="position: fixed; top: 0">a</b>                 | <b>a</b>
            <b style="margin: 5px; margin-left: -9999px">a</b>       | <b style="margin: 5px;">a</b>
            <b srcdoc=x is=y xmlns:x=z>a</b>                         | <b>a</b>
            """)
    void shouldDropWhatIsActive(String html, String expected) {
        assertThat(SafeMarkup.of(html, null).replaceAll(" {2,}", " ")).isEqualTo(expected);
    }

    @Test
    void shouldMakeReferencesAbsolute() {
        String html = "<a href='../b?x=1&amp;y=2'>b</a><img src='/i.png'><q cite='#c'>q</q>";

        assertThat(SafeMarkup.of(html, "https://tide.example/a/c/"))
                .isEqualTo("<a href=\"https://tide.example/a/b?x=1&amp;y=2\">b</a>"
                        + "<img src=\"https://tide.example/i.png\" />"
                        + "<q cite=\"https://tide.example/a/c/#c\">q</q>");
    }

    @Test
    void shouldTellMarkupFromText() {
        assertThat(List.of("<p>a", "a &amp; b", "x<embed src=y>", "</blink>")).allMatch(SafeMarkup::isMarkup);
        assertThat(List.of("", "5 < 6", "List<String>", "R&D", "a <- b")).noneMatch(SafeMarkup::isMarkup);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<",
                "</",
                "<!--",
                "<![CDATA[",
                "<!",
                "<a b=\"",
                "<a b='",
                "<div>",
                "<p ",
                "&",
                "&#",
                "<script>x</",
                "url("
            })
    void shouldTakeLinearTime(String piece) {
        String cleaned = SafeMarkup.of(piece.repeat(200_000), null);

        assertThat(cleaned.length()).isLessThan(6_000_000);
        assertThat(SafeMarkup.of("<b style='" + piece.replace('\'', ' ').repeat(200_000) + "'>a</b>", null))
                .contains("a</b>");
    }

    @Test
    void shouldKeepTheTextOfWhatIsTooDeep() {
        String cleaned = SafeMarkup.of("<div>".repeat(5_000) + "text", null);

        assertThat(cleaned).contains("text").hasSizeLessThan(2_000);
    }
}
