package io.bellwether.ingest.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.ingest.Parsed;
import io.bellwether.ingest.article.ArticleText;
import java.util.Arrays;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** Whatever the bytes, the reader ends with values: articles that can be encoded, or rejections with place and cause. */
class AnyBytesTest {

    private static final String[] SEEDS = {
        "<?xml version=\"1.0\" encoding=\"gb2312\"?><!DOCTYPE rss [<!ENTITY a \"b\">]><rss><channel><title>T &amp; &#8212;</title>"
                + "<item><title><![CDATA[<b>x</b>]]></title><link>https://tide.example/a?b=c#d</link>"
                + "<pubDate>Fri, 03 Jul 2026 14:05:06 +0800</pubDate><dc:creator>Ada</dc:creator></item></channel></rss>",
        "<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:base=\"https://tide.example/x/\" xml:lang=\"zh\"><entry><title type=\"html\">"
                + "&lt;i>x&lt;/i></title><link href=\"../a\"/><updated>2026-07-03T14:05:06Z</updated>"
                + "<content type=\"xhtml\"><div><p>text<br/></p></div></content></entry></feed>",
        "{\"version\": \"https://jsonfeed.org/version/1.1\", \"title\": \"T\", \"items\": [{\"id\": \"\\ud83d\\ude00\", \"content_html\":"
                + " \"<p>\", \"date_published\": \"2026-07-03\"}]}",
        "{\"url\": \"https://tide.example/a\", \"title\": \"T\", \"signals\": {\"p\": 1}, \"publishedAt\": \"2026年7月3日 下午2:05\"}\n"
                + "{\"id\": 7, \"content\": \"x\", \"tags\": [\"a\"], \"outlet\": {\"tier\": 2}}\n",
        "<!DOCTYPE html><html lang=en><head><meta charset=utf-8><title>A - B</title><link rel=canonical href=/a>"
                + "<script type=\"application/ld+json\">{\"@type\": \"Article\"}</script></head><body>"
                + Reading.PARAGRAPHS,
        "<opml><body><outline text=\"a\"><outline xmlUrl=\"https://a.example/\"/></outline></body></opml>",
        "A title\nURL: https://tide.example/a\n\nText."
    };

    @Property(tries = 400)
    void shouldReadAnyBytes(@ForAll @Size(max = 400) byte[] bytes, @ForAll("names") String name) {
        check(Reading.of(name, bytes));
    }

    @Property(tries = 1_000)
    void shouldReadDamagedDocuments(@ForAll("seeds") String seed, @ForAll long damage, @ForAll("names") String name) {
        check(Reading.of(name, damaged(seed.getBytes(UTF_8), new Random(damage))));
    }

    @Property(tries = 300)
    void shouldReadDamagedArchives(@ForAll("seeds") String seed, @ForAll long damage, @ForAll boolean zip) {
        var bytes = zip ? Reading.zip("a", seed, "b", seed) : Reading.gzip(seed.getBytes(UTF_8));

        check(Reading.of("x", damaged(bytes, new Random(damage))));
    }

    @Property(tries = 300)
    void shouldReadAnythingTwiceTheSame(@ForAll("seeds") String seed, @ForAll long damage) {
        var bytes = damaged(seed.getBytes(UTF_8), new Random(damage));

        assertThat(Reading.of("x", bytes).outline())
                .isEqualTo(Reading.of("x", bytes).outline());
    }

    @Provide
    Arbitrary<String> seeds() {
        return Arbitraries.of(SEEDS);
    }

    @Provide
    Arbitrary<String> names() {
        return Arbitraries.of("x", "x.xml", "x.html", "x.json", "x.jsonl", "x.txt", "x.opml", "x.gz");
    }

    private static void check(Reading reading) {
        for (Parsed parsed : reading.parsed()) {
            assertThat(parsed.place().input()).isNotEmpty();
            if (parsed instanceof Parsed.Article article) {
                assertThat(article.article().getArticleId()).isNotBlank();
                assertThat(ArticleText.firstIllFormed(article.article())).isEmpty();
            } else if (parsed instanceof Parsed.Rejected rejected) {
                assertThat(rejected.cause()).matches("[a-z]+(-[a-z]+)*");
                assertThat(rejected.detail()).isNotEmpty();
            }
        }
    }

    /** Bytes flipped, cut out, doubled and moved, up to eight times. */
    private static byte[] damaged(byte[] seed, Random random) {
        byte[] bytes = seed.clone();
        for (int i = random.nextInt(8); i >= 0 && bytes.length > 1; i--) {
            int from = random.nextInt(bytes.length);
            int length = Math.min(bytes.length - from, random.nextInt(40));
            switch (random.nextInt(4)) {
                case 0 -> bytes[from] = (byte) random.nextInt(256);
                case 1 -> bytes = Arrays.copyOf(bytes, from);
                case 2 -> System.arraycopy(bytes, 0, bytes, from, Math.min(length, bytes.length - from));
                default -> {
                    var longer = Arrays.copyOf(bytes, bytes.length + length);
                    System.arraycopy(bytes, from, longer, from + length, bytes.length - from);
                    bytes = longer;
                }
            }
        }
        return bytes;
    }
}
