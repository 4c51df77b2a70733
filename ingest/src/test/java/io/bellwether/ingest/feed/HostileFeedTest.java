package io.bellwether.ingest.feed;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.ingest.Parsed;
import io.bellwether.ingest.Place;
import java.nio.charset.Charset;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(20)
class HostileFeedTest {

    private static final String ITEM =
            "<item><title>Good</title><link>https://tide.example/good</link><description>Text</description></item>";

    @Test
    void shouldNotLaugh() {
        var entities = new StringBuilder("<!DOCTYPE lolz [<!ENTITY lol0 \"lol\">");
        for (int i = 1; i < 20; i++) {
            entities.append("<!ENTITY lol%d \"%s\">"
                    .formatted(i, "&lol%d;".formatted(i - 1).repeat(10)));
        }
        String xml = "<?xml version='1.0'?>" + entities + "]><rss><channel><title>&lol19;</title>" + ITEM
                + "</channel></rss>";

        var feed = Feeds.read(xml);

        assertThat(feed.title()).isEqualTo("&lol19;");
        assertThat(Feeds.article(feed).getTitle()).isEqualTo("Good");
    }

    @Test
    void shouldLoadNothingExternal() {
        String xml = "<!DOCTYPE rss [<!-- don't --><!ENTITY x SYSTEM \"file:///etc/passwd\">"
                + "<!ENTITY % y SYSTEM 'http://127.0.0.1:1/'> %y;]><rss><channel><title>&x;</title>" + ITEM
                + "</channel></rss>";

        assertThat(Feeds.read(xml).title()).isEqualTo("&x;");
    }

    @Test
    void shouldSurviveDeepNesting() {
        String deep = "<a>".repeat(100_000);
        String xml = "<rss><channel>" + ITEM + "<item><title>deep</title><description>" + deep
                + "x</description></item>" + ITEM;

        var feed = Feeds.read(xml);

        assertThat(feed.entries()).hasSizeGreaterThanOrEqualTo(2);
        assertThat(Feeds.article(feed.entries().get(0)).getTitle()).isEqualTo("Good");
    }

    @Test
    void shouldSurviveDeepNamespaces() {
        var xml = new StringBuilder("<rss><channel>").append(ITEM);
        for (int i = 0; i < 20_000; i++) {
            xml.append("<n")
                    .append(i)
                    .append(":a xmlns:n")
                    .append(i)
                    .append("='u' xmlns:m")
                    .append(i)
                    .append("='v'>");
        }

        assertThat(Feeds.read(xml.toString()).entries()).hasSize(1);
    }

    @Test
    void shouldSurviveAHugeAttribute() {
        String xml = "<rss><channel><title x=\"" + "a".repeat(20_000_000) + "\">T</title>" + ITEM + "</channel></rss>";

        assertThat(Feeds.read(xml).entries()).hasSize(1);
    }

    @Test
    void shouldSurviveHugeTitles() {
        String xml = "<rss><channel><item><title>" + "&lt;b&gt;".repeat(500_000) + "</title></item></channel></rss>";

        var article = Feeds.article(Feeds.read(xml.replace("</title>", "</title><link>https://tide.example/a</link>")));

        assertThat(article.getUrl()).isEqualTo("https://tide.example/a");
    }

    @Test
    void shouldCutHugeBodiesAndSaySo() {
        String xml = "<rss><channel><item><title>x</title><description>" + "word ".repeat(1_000_000)
                + "</description></item></channel></rss>";

        var article = Feeds.article(Feeds.read(xml));

        assertThat(article.getContent()).hasSize(2 * 1024 * 1024);
        assertThat(article.getAttributes()).containsEntry("contentCutFrom", "4999999");
    }

    @Test
    void shouldRefuseMillionsOfTags() {
        var result = Feeds.result(("<rss>" + "<a/>".repeat(1_100_000)).getBytes(UTF_8), FeedOrigin.file(Place.of("x")));

        assertThat(((FeedResult.NotAFeed) result).rejected().cause()).isEqualTo("document-too-large");
    }

    @Test
    void shouldDropNuls() {
        assertThat(Feeds.article(Feeds.read("<rss><channel>" + ITEM.replace("Good", "Go\0od") + "</channel></rss>"))
                        .getTitle())
                .isEqualTo("Good");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<rss><channel>%s</channel>",
                "<rss><channel>%s",
                "<RSS><Channel>%s</Channel></RSS>",
                "\n\n  <?xml version='1.0'?><rss><channel>%s</channel></rss>",
                "<br />\nWarning: something<br /><rss><channel>%s</channel></rss>",
                "<rss><channel><title>unclosed & <b>bold</channel>%s</rss>",
                "<rss><channel><link>a?b=1&c=2&d</link>%s</channel></rss>",
                "<rss><channel><a:b c:d='e'/>%s</channel></rss>",
                "<rss xmlns='http://unknown.example/'><channel>%s</channel></rss>",
                "<channel>%s</channel>",
                "<rss><channel><title>&undefined; &nbsp; &#xFFFFFFFF; &#xD800; &#0;</title>%s</channel></rss>",
                "<rss><channel><!-- a -- b --- > <item> -->%s</channel></rss>"
            })
    void shouldReadIllFormedFeedsAsFarAsTheyGo(String template) {
        var feed = Feeds.read(template.formatted(ITEM));

        assertThat(feed.entries())
                .anySatisfy(entry -> assertThat(Feeds.article(entry).getUrl()).isEqualTo("https://tide.example/good"));
    }

    @Test
    void shouldCostOneUnclosedEntryOnlyItself() {
        var feed = Feeds.read("<rss><channel><item><title>Open</title><link>https://tide.example/o</link>" + ITEM + ITEM
                + "</channel></rss>");

        assertThat(feed.entries()).hasSize(3);
        assertThat(Feeds.article(feed.entries().get(0)).getTitle()).isEqualTo("Open");
    }

    @Test
    void shouldReadThousandsOfUnclosedEntries() {
        var feed = Feeds.read(
                "<rss><channel>" + "<item><title>Open</title><link>https://tide.example/o</link>".repeat(40_000));

        assertThat(feed.entries()).hasSize(40_000);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<item><item><channel>%s", "<item><rss><channel>%s", "<entry><feed><entry>%s"})
    void shouldSurviveAChannelInsideAnEntry(String template) {
        assertThat(Feeds.read(template.formatted(ITEM)).entries()).isNotEmpty();
    }

    @Test
    void shouldReadAFeedInAnotherEncodingThanItSays() {
        String xml = "<?xml version='1.0' encoding='utf-8'?><rss><channel><item><title>芯片公司发布新一代加速卡</title>"
                + "<link>https://tide.example/a</link></item></channel></rss>";

        var feed = Feeds.read(xml.getBytes(Charset.forName("GBK")));

        assertThat(Feeds.article(feed).getTitle()).isEqualTo("芯片公司发布新一代加速卡");
        assertThat(feed.repaired()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "plain text", "<html><body>page</body></html>", "<a/>", "<", "<!", "<?xml", "{"})
    void shouldSayWhatIsNoFeed(String text) {
        var result = Feeds.result(text.getBytes(UTF_8), FeedOrigin.file(Place.of("x")));

        assertThat(result).isInstanceOf(FeedResult.NotAFeed.class);
    }

    @Test
    void shouldNotDependOnTheLocale() {
        var before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        try {
            var feed = Feeds.read(
                    "<RSS><CHANNEL><TITLE>T</TITLE><ITEM><TITLE>I</TITLE><LINK>https://tide.example/i</LINK>"
                            + "<DESCRIPTION>x</DESCRIPTION><PUBDATE>FRI, 03 JUL 2026 14:05:06 GMT</PUBDATE></ITEM></CHANNEL></RSS>");

            var article = Feeds.article(feed);

            assertThat(feed.title()).isEqualTo("T");
            assertThat(article.getTitle()).isEqualTo("I");
            assertThat(article.getContent()).isEqualTo("x");
            assertThat(article.getPublishedAt()).isNotNull();
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void shouldTellEveryEntryItsPlace() {
        var feed = Feeds.read("<rss><channel>" + ITEM.repeat(3) + "</channel></rss>");

        assertThat(feed.entries())
                .extracting(Parsed::place)
                .extracting(Place::toString)
                .containsExactly("all.xml, entry 1", "all.xml, entry 2", "all.xml, entry 3");
    }
}
