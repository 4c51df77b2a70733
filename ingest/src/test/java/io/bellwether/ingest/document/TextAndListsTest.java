package io.bellwether.ingest.document;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.ingest.Place;
import io.bellwether.ingest.outlet.Outlets;
import io.bellwether.news.ContentType;
import io.bellwether.schemas.CanonicalUrl;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.Charset;
import java.time.Clock;
import org.junit.jupiter.api.Test;

class TextAndListsTest {

    @Test
    void shouldReadPlainText() {
        var article = Reading.of("a.txt", "A headline\r\nurl: https://tide.example/a\r\n\r\nFirst.\r\n\r\nSecond.\r\n")
                .article();

        assertThat(article.getArticleId())
                .isEqualTo(
                        CanonicalUrl.of("https://tide.example/a").orElseThrow().articleId());
        assertThat(article.getTitle()).isEqualTo("A headline");
        assertThat(article.getContent()).isEqualTo("First.\n\nSecond.");
        assertThat(article.getContentType()).isEqualTo(ContentType.TEXT);
        assertThat(article.getOutlet().getId()).isEqualTo("tide.example");
    }

    @Test
    void shouldNameATextWithoutAddressAfterItsContent() {
        var article = Reading.of("a.txt", "标题\n\n正文。").article();

        assertThat(article.getUrl()).isNull();
        assertThat(article.getTitle()).isEqualTo("标题");
        assertThat(article.getContent()).isEqualTo("正文。");
        assertThat(article.getArticleId())
                .isEqualTo(Reading.of("b.txt", "标题\n\n正文。").article().getArticleId())
                .isNotEqualTo(Reading.of("a.txt", "标题\n\n正文！").article().getArticleId());
    }

    @Test
    void shouldTellTextFromHeadline() {
        String sentence = "This is no headline but the text itself, as anybody can see. ";

        assertThat(Reading.of("a.txt", "Only a headline").article().getContent())
                .isNull();
        assertThat(Reading.of("a.txt", sentence.repeat(10)).article().getTitle())
                .isNull();
        assertThat(Reading.of("a.txt", sentence.repeat(10)).article().getContent())
                .startsWith("This is");
    }

    @Test
    void shouldRejectATextWithABadAddress() {
        assertThat(Reading.of("a.txt", "A\nURL: nowhere\n\nText").outline()).containsExactly("a.txt: bad-url");
    }

    @Test
    void shouldReadTextInGbk() {
        var bytes = "数据中心失火\n\n昨夜，临溪一处数据中心的电池间起火。".getBytes(Charset.forName("GBK"));

        assertThat(Reading.of("a.txt", bytes).article().getTitle()).isEqualTo("数据中心失火");
    }

    @Test
    void shouldRejectLinesThatAreTooLongAndGoOn() {
        var limits = new ReadLimits(1_000, 200, 10_000, 10_000, 10, 2, 10);
        String text = Reading.lines(1, 1) + "{\"x\": \"" + "y".repeat(300_000) + "\"}\r\n\n \r\n" + Reading.lines(2, 2);

        var reading = Reading.of("x.jsonl", text.getBytes(UTF_8), limits);

        assertThat(reading.outline())
                .containsExactly(
                        "x.jsonl, line 1: Title 1", "x.jsonl, line 2: line-too-long", "x.jsonl, line 5: Title 2");
    }

    @Test
    void shouldReadLinesInUtf16AndWithMark() {
        String lines = Reading.lines(1, 1) + "{\"url\": \"https://tide.example/😀\", \"title\": \"" + "😀".repeat(9_001)
                + "x\"}";

        assertThat(Reading.of("x.jsonl", ("\ufeff" + lines.replace("😀".repeat(9_001), "😀")).getBytes(UTF_16BE))
                        .outline())
                .containsExactly("x.jsonl, line 1: Title 1", "x.jsonl, line 2: 😀x");
        assertThat(Reading.of("x.jsonl", "\ufeff" + Reading.lines(1, 1)).outline())
                .containsExactly("x.jsonl, line 1: Title 1");
    }

    @Test
    void shouldTranscodePairsAcrossItsBuffer() throws IOException {
        String text = "a" + "😀".repeat(20_000);

        try (var stream = new Utf8Stream(new ByteArrayInputStream(text.getBytes(UTF_16BE)), UTF_16BE)) {
            assertThat(new String(stream.readAllBytes(), UTF_8)).isEqualTo(text);
        }
    }

    /** A file far larger than the heap of a small machine must pass through; here 400 MB, generated while it is read. */
    @Test
    void shouldHoldOneLineAtATime() {
        var counted = new int[1];
        var line = ("{\"url\": \"https://tide.example/1\", \"title\": \"T\", \"content\": \"" + "x".repeat(999_900)
                        + "\"}\n")
                .getBytes(UTF_8);
        var input = new DocumentInput("big.jsonl", null, null, () -> new Repeated(line, 400));

        new DocumentReader(Outlets.none(), ReadLimits.defaults(), Clock.systemUTC())
                .read(input, parsed -> counted[0]++, feed -> {});

        assertThat(counted[0]).isEqualTo(400);
    }

    @Test
    void shouldNameTheFeedsOfAnOpml() {
        var reading = Reading.of("list.opml", """
                <?xml version="1.0"?><!DOCTYPE opml><opml version="2.0"><head><title>x</title></head><body>
                <outline text="News"><outline text="中文"><outline type="rss" text="A &amp; B" XMLURL="https://a.example/feed"/></outline>
                <outline title="C" xmlUrl="feeds/c.xml"/></outline><outline text="no feed"/>
                <outline text="E" category="/tech" xmlUrl="https://e.example/"/>
                <outline text="D" xmlUrl="javascript:alert(1)"/></body></opml>
                """);

        var list = Place.of("list.opml");
        assertThat(reading.feeds())
                .containsExactly(
                        new FeedReference("https://a.example/feed", list.entry(1), "A & B", "News/中文"),
                        new FeedReference("feeds/c.xml", list.entry(2), "C", "News"),
                        new FeedReference("https://e.example/", list.entry(3), "E", "/tech"));
        assertThat(reading.outline()).containsExactly("list.opml, entry 4: bad-feed-url");
    }

    @Test
    void shouldSayThatAnOpmlHasNoFeeds() {
        assertThat(Reading.of("x", "<opml><body><outline text='a'/></body></opml>")
                        .outline())
                .containsExactly("x: no-feeds");
    }

    /** The same bytes over and over. */
    private static final class Repeated extends InputStream {
        private final byte[] bytes;
        private final int times;
        private int done;
        private int at;

        Repeated(byte[] bytes, int times) {
            this.bytes = bytes;
            this.times = times;
        }

        @Override
        public int read() {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (at == bytes.length) {
                at = 0;
                done++;
            }
            if (done == times) {
                return -1;
            }
            int count = Math.min(length, bytes.length - at);
            System.arraycopy(bytes, at, buffer, offset, count);
            at += count;
            return count;
        }
    }
}
