package io.bellwether.ingest.feed.markup;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jsoup.Jsoup;

/** Whatever goes in: read as a browser reads it, nothing active is in what comes out. */
class MarkupTanglesTest {

    private static final Set<String> ACTIVE = Set.of(
            "script", "style", "object", "embed", "applet", "iframe", "frame", "meta", "link", "base", "svg", "math");

    private static final Set<String> ADDRESSES = Set.of("href", "src", "action", "background", "cite");

    @Property(tries = 500)
    void shouldLetNothingActiveThrough(@ForAll("tangles") String html) {
        String cleaned = SafeMarkup.of(html, "https://tide.example/");

        assertThat(Jsoup.parse(cleaned).getAllElements()).allSatisfy(element -> {
            assertThat(ACTIVE).doesNotContain(element.normalName());
            assertThat(element.attributes()).allSatisfy(attribute -> {
                assertThat(attribute.getKey().toLowerCase(Locale.ROOT)).doesNotStartWith("on");
                String value = attribute.getValue().toLowerCase(Locale.ROOT);
                if (attribute.getKey().equals("style")) {
                    assertThat(value).doesNotContain("expression", "url");
                } else if (ADDRESSES.contains(attribute.getKey())) {
                    assertThat(value.replaceAll("[\\x00-\\x20]", "")).doesNotStartWith("javascript:");
                }
            });
        });
    }

    @Property(tries = 500)
    void shouldLeaveCleanMarkupAlone(@ForAll("tangles") String html) {
        String cleaned = SafeMarkup.of(html, null);

        assertThat(SafeMarkup.of(cleaned, null)).isEqualTo(cleaned);
    }

    @Provide
    Arbitrary<String> tangles() {
        return Arbitraries.of(
                        "<",
                        ">",
                        "/",
                        "\"",
                        "'",
                        "=",
                        " ",
                        "&",
                        ";",
                        "!--",
                        "-->",
                        "<![CDATA[",
                        "]]>",
                        "a",
                        "é",
                        "&lt;",
                        "&#60;",
                        "<script",
                        "</script>",
                        "<style>",
                        "</style",
                        "<p>",
                        "</p>",
                        "<img src=",
                        "onerror=",
                        "alert(1)",
                        "javascript:",
                        "&colon;",
                        "<noscript>",
                        "</noscript>",
                        "<textarea>",
                        "<title>",
                        "</title>",
                        "<svg>",
                        "<math>",
                        "<a href=\"",
                        "style=\"",
                        "expression(",
                        "url(",
                        "<td>",
                        "<select>",
                        "\u0000",
                        "\n")
                .list()
                .ofMaxSize(30)
                .map(pieces -> String.join("", pieces));
    }
}
