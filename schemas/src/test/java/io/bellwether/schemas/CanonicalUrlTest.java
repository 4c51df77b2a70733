package io.bellwether.schemas;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CanonicalUrlTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://meridian.example/a/b",
                "http://meridian.example/a/b/",
                "https://www.meridian.example/a/b?utm_source=x&utm_medium=y",
                "HTTPS://WWW.Meridian.Example:443/a/b#part",
                "https://meridian.example//a//b/index.html?fbclid=1",
                "https://user@meridian.example./a/./b"
            })
    void shouldFoldAddressesOfOnePage(String address) {
        assertThat(CanonicalUrl.of(address).orElseThrow().value()).isEqualTo("https://meridian.example/a/b");
    }

    @ParameterizedTest
    @CsvSource({
        "https://a.example/?b=2&a=1, https://a.example?a=1&b=2",
        "https://a.example:8443/x, https://a.example:8443/x",
        "https://a.example/新闻, https://a.example/%E6%96%B0%E9%97%BB",
        "https://a.example/a b?q={x}, https://a.example/a%20b?q=%7Bx%7D",
        "https://例子.example/, https://xn--fsqu00a.example",
        "https://a.example/Case/Stays, https://a.example/Case/Stays"
    })
    void shouldKeepWhatTellsPagesApart(String address, String canonical) {
        assertThat(CanonicalUrl.of(address).orElseThrow().value()).isEqualTo(canonical);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "ht!tp://x", "ftp://a.example/x", "/relative", "mailto:a@b.example", "https://", "http:///x"
            })
    void shouldRefuseWhatIsNoWebAddress(String address) {
        assertThat(CanonicalUrl.of(address)).isEmpty();
    }

    @Test
    void shouldNameTheArticleByItsAddress() {
        var one = CanonicalUrl.of("https://www.meridian.example/a/").orElseThrow();
        var other = CanonicalUrl.of("http://meridian.example/a?utm_campaign=z").orElseThrow();

        assertThat(one.articleId()).hasSize(32).isEqualTo(other.articleId());
        assertThat(one.host()).isEqualTo("meridian.example");
    }
}
