package io.bellwether.ingest.feed;

import static io.bellwether.ingest.feed.Feeds.item;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.bellwether.ingest.Parsed;
import io.bellwether.ingest.feed.content.FeedContent;
import io.bellwether.news.ContentType;
import io.bellwether.schemas.CanonicalUrl;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RssTest {

    @Test
    void shouldReadAnItem() {
        var article = item("""
                <title>Tide &amp; time</title>
                <link>https://tide.example/a?utm_source=rss</link>
                <guid isPermaLink="false">tide-17</guid>
                <description>&lt;p&gt;Short &lt;b&gt;text&lt;/b&gt;.&lt;/p&gt;</description>
                <odd:encoded><![CDATA[<p>The whole <i>text</i>.</p>]]></odd:encoded>
                <dc:creator>Ada Quill</dc:creator><dc:creator>Bo Reed</dc:creator>
                <pubDate>Fri, 03 Jul 2026 14:05:06 +0800</pubDate>
                <atom:updated>2026-07-03T08:00:00Z</atom:updated>
                <category>Tech</category><category domain="x">AI &amp; chips</category><category>Tech</category>
                <slash:comments>12</slash:comments>
                <media:thumbnail url="https://tide.example/t.jpg"/>
                <media:content url="/i.jpg" medium="image"/>
                <source url="https://wire.example/rss">The Wire</source>
                <dc:language>en-GB</dc:language>
                """);

        assertThat(article.getArticleId())
                .isEqualTo(
                        CanonicalUrl.of("https://tide.example/a").orElseThrow().articleId());
        assertThat(article.getUrl()).isEqualTo("https://tide.example/a?utm_source=rss");
        assertThat(article.getTitle()).isEqualTo("Tide & time");
        assertThat(article.getContent()).isEqualTo("<p>The whole <i>text</i>.</p>");
        assertThat(article.getContentType()).isEqualTo(ContentType.HTML);
        assertThat(article.getSummary()).isEqualTo("Short text.");
        assertThat(article.getAuthors()).containsExactly("Ada Quill", "Bo Reed");
        assertThat(article.getPublishedAt()).isEqualTo(Instant.parse("2026-07-03T06:05:06Z"));
        assertThat(article.getPublishedAtText()).isEqualTo("Fri, 03 Jul 2026 14:05:06 +0800");
        assertThat(article.getUpdatedAt()).isEqualTo(Instant.parse("2026-07-03T08:00:00Z"));
        assertThat(article.getIngestedAt()).isEqualTo(Feeds.NOW);
        assertThat(article.getTags()).containsExactly("Tech", "AI & chips");
        assertThat(article.getSignals()).containsExactly(entry("comments", 12.0));
        assertThat(article.getImageUrl()).isEqualTo("https://feeds.tide.example/i.jpg");
        assertThat(article.getSyndicatedFrom().getName()).isEqualTo("The Wire");
        assertThat(article.getSyndicatedFrom().getUrl()).isEqualTo("https://wire.example/rss");
        assertThat(article.getLanguageHint()).isEqualTo("en-GB");
        assertThat(article.getFeedUrl()).isEqualTo(Feeds.URL);
        assertThat(article.getAttributes()).containsEntry("guid", "tide-17");
        assertThat(article.getOutlet().getId()).isEqualTo("tide.example");
        assertThat(article.getOutlet().getName()).isEqualTo("Tide");
    }

    @Test
    void shouldNotTakeAGuidForALinkThatIsNone() {
        var article = item("<title>x</title><guid isPermaLink='false'>https://tide.example/?p=17</guid>");

        assertThat(article.getUrl()).isNull();
        assertThat(article.getArticleId())
                .isEqualTo(CanonicalUrl.of("https://tide.example/?p=17")
                        .orElseThrow()
                        .articleId());
    }

    @Test
    void shouldReadMediaGroupsAndKeywords() {
        var article = item(
                "<title>x</title><media:group><media:description type='plain'>Text</media:description>"
                        + "<media:content url='https://tide.example/v.mp4' type='video/mp4'/>"
                        + "<media:thumbnail url='https://tide.example/t.jpg'/></media:group><itunes:keywords>a, b,,a</itunes:keywords>");

        assertThat(article.getContent()).isEqualTo("Text");
        assertThat(article.getImageUrl()).isEqualTo("https://tide.example/t.jpg");
        assertThat(article.getTags()).containsExactly("a", "b");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            AT&amp;amp;T &amp;#8212; here                    | AT&T — here
            &lt;b&gt;Bold&lt;/b&gt; claim                    | Bold claim
            <![CDATA[<em>Bold</em> &amp; claim]]>            | Bold & claim
            <![CDATA[5 < 6]]>                                | 5 < 6
            5 &lt; 6 and List&lt;String&gt;                  | 5 < 6 and List<String>
            caf&eacute; &nbsp; na&iuml;ve &copy              | café naïve ©
            R&D at M&S                                       | R&D at M&S
            Bold <b>inside</b>                               | Bold inside
            """)
    void shouldMakePlainTextOfTitles(String title, String expected) {
        assertThat(item("<title>" + title + "</title><link>https://tide.example/a</link>")
                        .getTitle())
                .isEqualTo(expected);
    }

    @Test
    void shouldTakeTheDescriptionWhenThereIsNoFullText() {
        var article = item("<link>https://tide.example/a</link><description>Just a line.</description>");

        assertThat(article.getContent()).isEqualTo("Just a line.");
        assertThat(article.getContentType()).isEqualTo(ContentType.TEXT);
        assertThat(article.getSummary()).isNull();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <guid>https://tide.example/g</guid>                                                    | https://tide.example/g
            <guid>https://tide.example/g</guid><link>https://tide.example/l</link>                 | https://tide.example/l
            <link/><atom:link href="https://tide.example/h"/>                                      | https://tide.example/h
            <atom:link rel="self" href="https://tide.example/s"/><link>/rel</link>                 | https://feeds.tide.example/rel
            <link>https://r.example/x</link><feedburner:origLink>https://tide.example/o</feedburner:origLink> | https://tide.example/o
            <LINK>https://tide.example/upper</LINK>                                                | https://tide.example/upper
            """)
    void shouldChooseTheLink(String children, String expected) {
        assertThat(item(children + "<title>x</title>").getUrl()).isEqualTo(expected);
    }

    @Test
    void shouldTakeTheFirstImageOfTheTextAndThePlace() {
        var article = item(
                "<title>x</title><georss:point xmlns:georss='http://www.georss.org/georss'>45.25 -71.5</georss:point>"
                        + "<description>&lt;script>x&lt;/script>&lt;p>A&lt;img src='/i.jpg'>&lt;/p></description>");

        assertThat(article.getImageUrl()).isEqualTo("https://feeds.tide.example/i.jpg");
        assertThat(article.getContent()).isEqualTo("<p>A<img src=\"https://feeds.tide.example/i.jpg\" /></p>");
        assertThat(article.getAttributes()).containsEntry("geo", "geo:45.25,-71.5");
    }

    @Test
    void shouldNameAnEntryWithoutLinkAfterItsGuid() {
        var first = item("<title>x</title><guid isPermaLink='false'>17</guid>");
        var again = item("<title>y</title><guid isPermaLink='false'>17</guid>");
        var other = item("<title>y</title><guid isPermaLink='false'>18</guid>");

        assertThat(first.getUrl()).isNull();
        assertThat(first.getArticleId()).hasSize(32).isEqualTo(again.getArticleId());
        assertThat(other.getArticleId()).isNotEqualTo(first.getArticleId());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <author>ada@tide.example (Ada Quill)</author>           | Ada Quill
            <author>Ada Quill &lt;ada@tide.example&gt;</author>     | Ada Quill
            <author>ada@tide.example</author>                       | ada@tide.example
            <author><name>Ada Quill</name></author>                 | Ada Quill
            <itunes:author>The Show</itunes:author>                 | The Show
            <itunes:author>Show</itunes:author><dc:creator>Ada</dc:creator> | Ada
            """)
    void shouldReadAuthors(String children, String expected) {
        assertThat(item(children + "<title>x</title>").getAuthors()).containsExactly(expected);
    }

    @Test
    void shouldKeepATimeThatCannotBeRead() {
        var article = item("<title>x</title><pubDate>the day before yesterday</pubDate>");

        assertThat(article.getPublishedAt()).isNull();
        assertThat(article.getPublishedAtText()).isEqualTo("the day before yesterday");
    }

    @Test
    void shouldRejectAnEmptyEntryAtItsPlace() {
        var feed = Feeds.read("<rss><channel><item><title>a</title></item><item><pubDate>x</pubDate></item>"
                + "<item><title>c</title></item></channel></rss>");

        assertThat(feed.entries()).hasSize(3);
        assertThat(feed.entries().get(0)).isInstanceOf(Parsed.Article.class);
        var rejected = (Parsed.Rejected) feed.entries().get(1);
        assertThat(rejected.cause()).isEqualTo("empty-entry");
        assertThat(rejected.place()).hasToString("all.xml, entry 2");
        assertThat(feed.entries().get(2).place()).hasToString("all.xml, entry 3");
    }

    @Test
    void shouldReadRss10() {
        var feed = Feeds.read("""
                <r:RDF xmlns:r="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
                       xmlns:d="http://purl.org/dc/elements/1.1/" xmlns:sy="http://purl.org/rss/1.0/modules/syndication/">
                  <channel r:about="https://tide.example/"><title>Tide</title><link>https://tide.example/</link>
                    <d:language>zh</d:language><sy:updatePeriod>daily</sy:updatePeriod>
                    <sy:updateFrequency>4</sy:updateFrequency>
                    <items><r:Seq><r:li resource="https://tide.example/1"/></r:Seq></items></channel>
                  <item r:about="https://tide.example/1"><title>一</title><link>https://tide.example/1</link>
                    <description>文</description><d:date>2026-07-03T14:05+08:00</d:date><d:subject>芯片</d:subject></item>
                </r:RDF>
                """);

        var article = Feeds.article(feed);

        assertThat(feed.dialect()).isEqualTo(FeedContent.Dialect.RDF);
        assertThat(feed.pollInterval()).isEqualTo(Duration.ofHours(6));
        assertThat(article.getTitle()).isEqualTo("一");
        assertThat(article.getPublishedAt()).isEqualTo(Instant.parse("2026-07-03T06:05:00Z"));
        assertThat(article.getLanguageHint()).isEqualTo("zh");
        assertThat(article.getTags()).containsExactly("芯片");
    }

    @Test
    void shouldReadRss090And091() {
        var rdf = Feeds.read("""
                <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"
                   xmlns="http://my.netscape.com/rdf/simple/0.9/"><channel><title>T</title></channel>
                <item><title>a</title><link>https://tide.example/a</link></item></rdf:RDF>
                """);
        var rss = Feeds.read("""
                <!DOCTYPE rss PUBLIC "-//Netscape Communications//DTD RSS 0.91//EN" "http://my.netscape.com/x.dtd">
                <rss version="0.91"><channel><title>T</title><language>en-us</language><ttl>30</ttl>
                <item><title>a</title><link>https://tide.example/a</link></item></channel></rss>
                """);

        assertThat(Feeds.article(rdf).getUrl()).isEqualTo("https://tide.example/a");
        assertThat(Feeds.article(rss).getLanguageHint()).isEqualTo("en-us");
        assertThat(rss.pollInterval()).isEqualTo(Duration.ofMinutes(30));
    }

    @Test
    void shouldReadWhatTheChannelSaysOfItself() {
        var feed = Feeds.read("""
                <rss xmlns:a="http://www.w3.org/2005/Atom" xmlns:fh="http://purl.org/syndication/history/1.0"><channel>
                <title>Tide &amp;amp; time</title><link>https://tide.example/</link>
                <image><title>Logo</title><link>https://tide.example/logo</link></image>
                <a:link rel="self" href="all.xml"/><a:link rel="prev-archive" href="/2025.xml"/>
                <a:link rel="next-archive" href="/2027.xml"/><a:link rel="current" href="/now.xml"/><a:link rel="next" href="?p=2"/>
                <fh:archive/></channel></rss>
                """);

        assertThat(feed.title()).isEqualTo("Tide & time");
        assertThat(feed.links())
                .isEqualTo(new Feed.Links(
                        "https://feeds.tide.example/all.xml",
                        "https://tide.example/",
                        "https://feeds.tide.example/2025.xml",
                        "https://feeds.tide.example/2027.xml",
                        "https://feeds.tide.example/now.xml",
                        "https://feeds.tide.example/all.xml?p=2"));
        assertThat(feed.archive()).isTrue();
        assertThat(feed.complete()).isFalse();
        assertThat(feed.entries()).isEmpty();
    }
}
