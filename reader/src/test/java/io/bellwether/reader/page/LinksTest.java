package io.bellwether.reader.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LinksTest {

    @Test
    void shouldLeadOnlyToTheWeb() {
        assertThat(Links.external("https://example.org/a?b=c#d")).isEqualTo("https://example.org/a?b=c#d");
        assertThat(Links.external("HTTP://example.org/新闻")).isEqualTo("HTTP://example.org/%E6%96%B0%E9%97%BB");
        for (String url : List.of(
                "javascript:alert(1)",
                "JaVaScRiPt://example.org/%0aalert(1)",
                "data:text/html,x",
                "file:///etc/passwd",
                "//example.org",
                "https:",
                "https:///x",
                "\u0001javascript:alert(1)",
                "http://exa mple.org",
                "x".repeat(5_000))) {
            assertThat(Links.external(url)).as(url).isNull();
        }
    }

    @Test
    void shouldCarryAnyIdInAPath() {
        for (String id : List.of("3f2a9c", "a.b-c_d", "..", ".", "a/b", "新闻?#%2F", "~", "", " ", "x".repeat(500))) {
            String segment = PathId.of(id);

            assertThat(segment).matches("~?[A-Za-z0-9._-]*").isNotIn(".", "..");
            assertThat(PathId.idOf(segment)).as(id).contains(id);
        }
    }

    @Test
    void shouldKnowWhatIsNoId() {
        for (String segment : List.of("..", "a/b", "~%%%", "新闻")) {
            assertThat(PathId.idOf(segment)).as(segment).isEmpty();
        }
    }
}
