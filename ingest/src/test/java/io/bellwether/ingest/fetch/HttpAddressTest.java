package io.bellwether.ingest.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpAddressTest {

    @ParameterizedTest
    @CsvSource({
        "HTTP://Example.ORG, http://example.org/",
        "https://example.org/a b?q=人#x, https://example.org/a%20b?q=%E4%BA%BA",
        "https://bücher.example/a, https://xn--bcher-kva.example/a",
        "https://example.org:8443/a%20b, https://example.org:8443/a%20b",
        "http://[2001:db8::1]:80/x, http://[2001:db8::1]:80/x",
    })
    void shouldReadAddressesAsFeedsHaveThem(String written, String address) {
        assertThat(HttpAddress.of(written)).contains(URI.create(address));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "example.org",
                "/a",
                "mailto:a@b",
                "http://",
                "http:///a",
                "http://a:b@c/",
                "javascript:x",
                "%",
                "http://%"
            })
    void shouldReadNothingElse(String written) {
        assertThat(HttpAddress.of(written)).isEmpty();
    }

    @Test
    void shouldResolveAsRfc3986() {
        var base = URI.create("https://example.org/a/b?x=1");

        assertThat(HttpAddress.resolve(base, "c")).contains(URI.create("https://example.org/a/c"));
        assertThat(HttpAddress.resolve(base, "/c d")).contains(URI.create("https://example.org/c%20d"));
        assertThat(HttpAddress.resolve(base, "?y=2")).contains(URI.create("https://example.org/a/b?y=2"));
        assertThat(HttpAddress.resolve(base, "//other.example/z")).contains(URI.create("https://other.example/z"));
        assertThat(HttpAddress.resolve(base, "http://other.example")).contains(URI.create("http://other.example/"));
    }
}
