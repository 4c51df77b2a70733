package io.bellwether.ingest.feed;

import static io.bellwether.ingest.feed.Feeds.entry;
import static org.assertj.core.api.Assertions.assertThat;

import io.bellwether.ingest.Parsed;
import io.bellwether.ingest.Place;
import io.bellwether.ingest.feed.content.FeedContent;
import io.bellwether.news.ContentType;
import io.bellwether.schemas.CanonicalUrl;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AtomTest {

    @Test
    void shouldReadAnEntry() {
        var article = entry("""
                <title type="html">Tide &amp;amp; &lt;i>time&lt;/i></title>
                <id>tag:tide.example,2026:17</id>
                <link rel="self" href="https://tide.example/a.xml"/>
                <link rel="alternate" type="application/pdf" href="https://tide.example/a.pdf"/>
                <link rel="alternate" type="text/html" href="https://tide.example/a"/>
                <link rel="enclosure" type="image/png" href="https://tide.example/a.png"/>
                <published>2026-07-03T14:05:06+08:00</published><updated>2026-07-04T00:00:00Z</updated>
                <author><name>Ada Quill</name><email>ada@tide.example</email></author>
                <category term="ai" label="Artificial intelligence"/><category term="chips"/>
                <summary>A line.</summary>
                <content type="xhtml" xml:lang="de"><div xmlns="http://www.w3.org/1999/xhtml"><p>One &lt; two<br/>three</p></div></content>
                <thr:total xmlns:thr="http://purl.org/syndication/thread/1.0">7</thr:total>
                <source><id>x</id><title>The Wire</title><link href="https://wire.example/"/>
                <link rel="self" href="https://wire.example/feed"/></source>
                """);

        assertThat(article.getTitle()).isEqualTo("Tide & time");
        assertThat(article.getUrl()).isEqualTo("https://tide.example/a");
        assertThat(article.getArticleId())
                .isEqualTo(
                        CanonicalUrl.of("https://tide.example/a").orElseThrow().articleId());
        assertThat(article.getPublishedAt()).isEqualTo(Instant.parse("2026-07-03T06:05:06Z"));
        assertThat(article.getUpdatedAt()).isEqualTo(Instant.parse("2026-07-04T00:00:00Z"));
        assertThat(article.getAuthors()).containsExactly("Ada Quill");
        assertThat(article.getTags()).containsExactly("Artificial intelligence", "chips");
        assertThat(article.getSummary()).isEqualTo("A line.");
        assertThat(article.getContent()).isEqualTo("<p>One &lt; two<br />three</p>");
        assertThat(article.getContentType()).isEqualTo(ContentType.HTML);
        assertThat(article.getSignals()).containsEntry("comments", 7.0);
        assertThat(article.getSyndicatedFrom().getName()).isEqualTo("The Wire");
        assertThat(article.getSyndicatedFrom().getUrl()).isEqualTo("https://wire.example/");
        assertThat(article.getLanguageHint()).isEqualTo("en");
        assertThat(article.getImageUrl()).isEqualTo("https://tide.example/a.png");
        assertThat(article.getAttributes()).containsEntry("guid", "tag:tide.example,2026:17");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            type="text"  | 5 &lt; 6 &amp; 7                                              | 5 < 6 & 7 | TEXT
            type="html"  | &lt;p>5 &amp;lt; 6&lt;/p>                                     | <p>5 &lt; 6</p> | HTML
            type="xhtml" | <x:div xmlns:x="http://www.w3.org/1999/xhtml"><x:p>a</x:p></x:div> | <p>a</p> | HTML
            type="text/plain" mode="escaped" | a &amp; b                                 | a & b | TEXT
            type="text/html" mode="escaped"  | &lt;b>a&lt;/b>                            | <b>a</b> | HTML
            type="text/html" mode="base64"   | PGI+YTwvYj4=                              | <b>a</b> | HTML
            type="application/xhtml+xml" mode="xml" | <div><p>a</p></div>                | <p>a</p> | HTML
            x=""         | &lt;p>forgotten type&lt;/p>                                   | <p>forgotten type</p> | HTML
            """)
    void shouldReadContentAsItsTypeSays(String attributes, String content, String expected, ContentType type) {
        var article = entry("<title>x</title><content " + attributes + ">" + content + "</content>");

        assertThat(article.getContent()).isEqualTo(expected);
        assertThat(article.getContentType()).isEqualTo(type);
    }

    @Test
    void shouldNotTakeMediaOrContentElsewhereForText() {
        var article = entry("<title>x</title><content type='image/png' src='https://tide.example/i.png'/>"
                + "<content type='application/pdf'>JVBERi0=</content>");

        assertThat(article.getContent()).isNull();
    }

    @Test
    void shouldTakeUpdatedWhenThereIsNothingElse() {
        var article = entry("<title>x</title><updated>2026-07-04T00:00:00Z</updated>");

        assertThat(article.getPublishedAt()).isEqualTo(Instant.parse("2026-07-04T00:00:00Z"));
    }

    @Test
    void shouldInheritAuthorBaseAndLanguage() {
        var feed = Feeds.read("""
                <a:feed xmlns:a="http://www.w3.org/2005/Atom" xml:base="https://tide.example/x/" xml:lang="zh-CN">
                <a:author><a:name>Desk</a:name></a:author>
                <a:entry xml:base="y/"><a:title>t</a:title><a:link href="z" xml:base="w/"/></a:entry>
                <a:entry xml:lang="ja"><a:title>t</a:title><a:link href="/z"/></a:entry></a:feed>
                """);

        var first = Feeds.article(feed.entries().get(0));
        var second = Feeds.article(feed.entries().get(1));

        assertThat(first.getUrl()).isEqualTo("https://tide.example/x/y/w/z");
        assertThat(first.getAuthors()).containsExactly("Desk");
        assertThat(first.getLanguageHint()).isEqualTo("zh-CN");
        assertThat(second.getUrl()).isEqualTo("https://tide.example/z");
        assertThat(second.getLanguageHint()).isEqualTo("ja");
    }

    @Test
    void shouldResolveAgainstItsOwnAddressWhenReadFromAFile() {
        var bytes = """
                <feed xmlns="http://www.w3.org/2005/Atom"><link rel="self" href="https://tide.example/feeds/all"/>
                <entry><title>t</title><link href="../a"/></entry></feed>
                """.getBytes(StandardCharsets.UTF_8);

        var read = (FeedResult.Read) Feeds.result(bytes, FeedOrigin.file(Place.of("all.xml")));

        assertThat(Feeds.article(read.feed()).getUrl()).isEqualTo("https://tide.example/a");
        assertThat(Feeds.article(read.feed()).getFeedUrl()).isNull();
    }

    @Test
    void shouldReadAtom03() {
        var feed = Feeds.read("""
                <feed version="0.3" xmlns="http://purl.org/atom/ns#" xml:lang="en"><title>Tide</title>
                <link rel="alternate" type="text/html" href="https://tide.example/"/>
                <entry><title mode="escaped" type="text/html">A &amp;amp; B</title>
                <link rel="alternate" type="text/html" href="https://tide.example/a"/><id>1</id>
                <issued>2026-07-03T14:05:06+08:00</issued><modified>2026-07-03T09:00:00Z</modified>
                <created>2026-07-01T00:00:00Z</created></entry></feed>
                """);

        var article = Feeds.article(feed);

        assertThat(feed.dialect()).isEqualTo(FeedContent.Dialect.ATOM);
        assertThat(article.getTitle()).isEqualTo("A & B");
        assertThat(article.getPublishedAt()).isEqualTo(Instant.parse("2026-07-03T06:05:06Z"));
        assertThat(article.getUpdatedAt()).isEqualTo(Instant.parse("2026-07-03T09:00:00Z"));
    }

    @Test
    void shouldWithdrawDeletedEntries() {
        var feed = Feeds.read("""
                <feed xmlns="http://www.w3.org/2005/Atom" xmlns:at="http://purl.org/atompub/tombstones/1.0">
                <link href="https://tide.example/"/>
                <entry><id>tag:tide.example,2026:17</id><title>t</title></entry>
                <at:deleted-entry ref="tag:tide.example,2026:17" when="2026-07-03T00:00:00Z"/>
                <at:deleted-entry ref="https://www.tide.example/a/" when="2026-07-03T00:00:00Z"/>
                <at:deleted-entry when="2026-07-03T00:00:00Z"/></feed>
                """);

        var entries = feed.entries();

        assertThat(entries).hasSize(4);
        assertThat(((Parsed.Withdrawal) entries.get(1)).articleId())
                .isEqualTo(Feeds.article(entries.get(0)).getArticleId());
        assertThat(((Parsed.Withdrawal) entries.get(2)).articleId())
                .isEqualTo(
                        CanonicalUrl.of("https://tide.example/a").orElseThrow().articleId());
        assertThat(((Parsed.Rejected) entries.get(3)).cause()).isEqualTo("empty-entry");
    }

    @Test
    void shouldSayWhetherItIsArchiveOrComplete() {
        var feed = Feeds.read(
                "<feed xmlns='http://www.w3.org/2005/Atom' xmlns:h='http://purl.org/syndication/history/1.0'>"
                        + "<h:complete/><link rel='prev-archive' href='https://tide.example/old'/></feed>");

        assertThat(feed.complete()).isTrue();
        assertThat(feed.archive()).isFalse();
        assertThat(feed.links().prevArchive()).isEqualTo("https://tide.example/old");
    }
}
