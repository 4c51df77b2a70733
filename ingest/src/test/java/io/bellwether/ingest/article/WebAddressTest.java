package io.bellwether.ingest.article;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WebAddressTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            http://a.example/b/c/d?q | g            | http://a.example/b/c/g
            http://a.example/b/c/d?q | ../g         | http://a.example/b/g
            http://a.example/b/c/d?q | /g           | http://a.example/g
            http://a.example/b/c/d?q | //h.example  | http://h.example
            http://a.example/b/c/d?q | ?y           | http://a.example/b/c/d?y
            http://a.example         | g            | http://a.example/g
            http://a.example/b/      | a b{c}       | http://a.example/b/a%20b%7Bc%7D
            http://a.example/b/      | 新闻/1        | http://a.example/b/新闻/1
            http://a.example/b/      | 50%          | http://a.example/b/50%25
            http://a.example/b/      | https://c.example/d e | https://c.example/d e
            http://a.example/b/      | mailto:x@y   | mailto:x@y
            mailto:x@y               | g            | g
            """)
    void shouldResolve(String base, String reference, String expected) {
        assertThat(WebAddress.resolve(base, reference)).isEqualTo(expected);
    }

    @Test
    void shouldLeaveWhatCannotBeResolved() {
        assertThat(WebAddress.resolve(null, " /g\n")).isEqualTo("/g");
        assertThat(WebAddress.resolve("http://[::1]:80/a", "g")).isEqualTo("http://[::1]:80/g");
        assertThat(WebAddress.resolve(":", "g")).isEqualTo("g");
        assertThat(WebAddress.resolve("http://a.example/", "")).isEqualTo("http://a.example/");
    }

    @Test
    void shouldTellWebAddresses() {
        assertThat(WebAddress.isWeb("HTTPS://a.example")).isTrue();
        assertThat(WebAddress.isWeb("ftp://a.example")).isFalse();
        assertThat(WebAddress.isWeb(null)).isFalse();
    }
}
