package io.bellwether.ingest.document;

import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.bellwether.ingest.Parsed;
import io.bellwether.ingest.outlet.Outlets;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DocumentReaderTest {

    private static final String RSS =
            "<rss><channel><item><title>A</title><link>https://tide.example/a</link></item></channel></rss>";
    private static final String JSON_FEED =
            "{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"T\", \"items\": [{\"id\": \"1\", \"title\": \"A\"}]}";
    private static final String PAGE =
            "<!DOCTYPE html><html><title>A</title><body>" + Reading.PARAGRAPHS + "</body></html>";

    /** The name lies on purpose: content decides. */
    @Test
    void shouldKnowADocumentByItsContent() {
        assertThat(Reading.of("x.html", RSS).outline()).containsExactly("x.html, entry 1: A");
        assertThat(Reading.of("x.txt", "\ufeff\n <?xml version='1.0'?><!-- c --><!DOCTYPE rss>" + RSS)
                        .outline())
                .containsExactly("x.txt, entry 1: A");
        assertThat(Reading.of("x.xml", JSON_FEED).outline()).containsExactly("x.xml, entry 1: A");
        assertThat(Reading.of("x.xml", PAGE).outline()).containsExactly("x.xml: null");
        assertThat(Reading.of("x", "<div><h1>B</h1>" + Reading.PARAGRAPHS + "</div>")
                        .outline())
                .containsExactly("x: null");
        assertThat(Reading.of("x.xml", Reading.lines(1, 2)).outline())
                .containsExactly("x.xml, line 1: Title 1", "x.xml, line 2: Title 2");
        assertThat(Reading.of("x", "{\n \"url\": \"https://tide.example/1\",\n \"title\": \"A\"\n}\n")
                        .outline())
                .containsExactly("x: A");
        assertThat(Reading.of("x", "Just a headline\n\nand text").outline()).containsExactly("x: Just a headline");
        assertThat(Reading.of("x.bin", Reading.gzip(RSS.getBytes(UTF_8))).outline())
                .containsExactly("x.bin, entry 1: A");
        assertThat(Reading.of("x.gz", Reading.zip("a.xml", RSS)).outline()).containsExactly("x.gz!a.xml, entry 1: A");
        assertThat(Reading.of(
                                "x.xml",
                                "<?xml version='1.0' encoding='utf-16'?>"
                                        .concat(RSS)
                                        .getBytes(UTF_16LE))
                        .outline())
                .containsExactly("x.xml, entry 1: A");
    }

    @Test
    void shouldReadArraysOfArticles() {
        var reading = Reading.of(
                "x.json", "[{\"url\": \"https://tide.example/1\", \"title\": \"A\"}, 7, {\"title\": \"B\"}]");

        assertThat(reading.outline())
                .containsExactly(
                        "x.json, entry 1: A", "x.json, entry 2: not-an-object", "x.json, entry 3: no-url-and-no-id");
    }

    @Test
    void shouldReadALongMinifiedFeedAndALongFirstLine() {
        String filler = "\"_filler\": \"" + "x".repeat(100_000) + "\", ";
        String article =
                "{\"title\": \"A\", \"url\": \"https://tide.example/1\", \"x\": \"" + "y".repeat(100_000) + "\"}\n";

        assertThat(Reading.of("x", JSON_FEED.replace("\"items\"", filler + "\"items\""))
                        .outline())
                .containsExactly("x, entry 1: A");
        assertThat(Reading.of("x", article + Reading.lines(2, 2)).outline())
                .containsExactly("x, line 1: A", "x, line 2: Title 2");
    }

    @Test
    void shouldReadLinesWhoseFirstIsBroken() {
        assertThat(Reading.of("x.jsonl", "garbage\n" + Reading.lines(2, 2)).outline())
                .containsExactly("x.jsonl, line 1: invalid-json", "x.jsonl, line 2: Title 2");
        assertThat(Reading.of("x", "{\"url\": \"https://cut\n" + Reading.lines(2, 2))
                        .outline())
                .containsExactly("x, line 1: invalid-json", "x, line 2: Title 2");
    }

    @ParameterizedTest
    @CsvSource({
        "application/x-ndjson, invalid-json",
        "application/json, invalid-json",
        "application/rss+xml, not-a-feed",
        "text/html; charset=utf-8, no-article-text"
    })
    void shouldTakeTheContentTypeAsAHint(String contentType, String cause) {
        var input = new DocumentInput("x", contentType, null, () -> new ByteArrayInputStream("hello".getBytes(UTF_8)));

        assertThat(Reading.of(input, ReadLimits.defaults()).rejected().cause()).isEqualTo(cause);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " \n\t\r\n", "\ufeff"})
    void shouldRejectEmptyInput(String text) {
        assertThat(Reading.of("x.txt", text).outline()).containsExactly("x.txt: empty-input");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a\0b", "%PDF-1.7 ...", "GIF89a", "{\\rtf1", "\u0001\u0002\u0003text"})
    void shouldRejectBinaryInput(String text) {
        assertThat(Reading.of("x.html", text).outline()).containsExactly("x.html: binary-file");
    }

    @Test
    void shouldRejectADocumentThatIsTooLarge() {
        var limits = new ReadLimits(1_000, 1_000, 10_000, 10_000, 10, 2, 10);

        assertThat(Reading.of("x.html", PAGE.repeat(10).getBytes(UTF_8), limits).outline())
                .containsExactly("x.html: document-too-large");
        assertThat(Reading.of("x.html", (PAGE + " ".repeat(1_000 - PAGE.length())).getBytes(UTF_8), limits)
                        .outline())
                .containsExactly("x.html: null");
    }

    @Test
    void shouldReportWhatCannotBeOpened() {
        var input = new DocumentInput("gone.xml", null, null, () -> {
            throw new IOException("disk on fire");
        });

        var rejected = Reading.of(input, ReadLimits.defaults()).rejected();

        assertThat(rejected.cause()).isEqualTo("unreadable");
        assertThat(rejected.detail()).contains("disk on fire");
        assertThat(rejected.place()).hasToString("gone.xml");
    }

    @Test
    void shouldPassOnWhatItsConsumerThrows() {
        var reader = new DocumentReader(Outlets.none(), ReadLimits.defaults(), Clock.systemUTC());
        var input = new DocumentInput("x", null, null, () -> new ByteArrayInputStream(RSS.getBytes(UTF_8)));

        assertThatThrownBy(() -> reader.read(
                        input,
                        parsed -> {
                            throw new IllegalStateException("full");
                        },
                        feed -> {}))
                .hasMessage("full");
    }

    @Test
    void shouldKeepTheOriginalOfARejection() {
        var rejected = Reading.of("x.jsonl", "{\"title\": 1, \"url\": \"https://tide.example/1\"}\n")
                .rejected();

        assertThat(new String(rejected.original(), UTF_8)).startsWith("{\"title\": 1,");
        assertThat(rejected.detail()).isEqualTo("title: must be a text");
    }

    @Test
    void shouldSayWhenAndUnderWhichAddressAFeedCame() {
        var input = new DocumentInput(
                "https://tide.example/feed",
                "application/xml",
                "https://tide.example/feed",
                () -> new ByteArrayInputStream(
                        RSS.replace("https://tide.example/a", "a").getBytes(UTF_8)));

        var article = Reading.of(input, ReadLimits.defaults()).article();

        assertThat(article.getUrl()).isEqualTo("https://tide.example/a");
        assertThat(article.getFeedUrl()).isEqualTo("https://tide.example/feed");
        assertThat(article.getIngestedAt()).isEqualTo(Reading.NOW);
    }

    @Test
    void shouldTellAllBadLimitsAtOnce() {
        assertThatThrownBy(() -> new ReadLimits(0, 1, -1, 1, 1, 1, 0))
                .hasMessage("documentBytes: must be at least 1, got 0; inflatedBytes: must be at least 1, got -1; "
                        + "folders: must be at least 1, got 0");
    }

    @Test
    void shouldWithdraw() {
        var reading = Reading.of("x.jsonl", "{\"articleId\": \"a-1\", \"withdrawn\": true}\n");

        assertThat(reading.parsed().get(0)).isInstanceOf(Parsed.Withdrawal.class);
        assertThat(reading.outline()).containsExactly("x.jsonl, line 1: withdrawn a-1");
    }
}
