package io.bellwether.ingest.document;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import io.bellwether.ingest.Parsed;
import io.bellwether.ingest.Place;
import io.bellwether.ingest.outlet.Outlets;
import io.bellwether.news.ContentType;
import io.bellwether.news.RawArticle;
import io.bellwether.schemas.CanonicalUrl;
import java.nio.charset.Charset;
import java.time.Instant;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonArticleReaderTest {

    private static final Instant NOW = Instant.parse("2026-10-10T00:00:00Z");
    private static final Place PLACE = Place.of("x.jsonl").line(3);

    private final JsonArticleReader reader = new JsonArticleReader(Outlets.none());

    @Test
    void shouldReadEveryField() {
        var article = article("""
                {"articleId": "tide-17", "url": "https://tide.example/a",
                 "outlet": {"id": "Tide", "name": "潮汐", "family": "harbour", "homepage": "https://tide.example/",
                            "language": "zh", "tier": 2},
                 "title": "  A\\n title ", "content": "<p>x</p>", "contentType": "HTML", "summary": "s",
                 "authors": ["Ada", {"name": "Bo"}, "Ada"], "publishedAt": "2026-07-03T14:05:06+08:00",
                 "updatedAt": 1783087506, "language": "zh-CN", "tags": ["芯片", "ai"],
                 "signals": {"points": 12, "shares": 0.5}, "syndicatedFrom": {"name": "Wire", "url": "https://wire.example/"},
                 "feedUrl": "https://tide.example/feed", "imageUrl": "https://tide.example/i.jpg",
                 "attributes": {"desk": "chips", "n": 7}}
                """);

        assertThat(article.getArticleId()).isEqualTo("tide-17");
        assertThat(article.getUrl()).isEqualTo("https://tide.example/a");
        assertThat(article.getOutlet().getId()).isEqualTo("tide");
        assertThat(article.getOutlet().getName()).isEqualTo("潮汐");
        assertThat(article.getOutlet().getTier()).isEqualTo(2);
        assertThat(article.getTitle()).isEqualTo("A title");
        assertThat(article.getContentType()).isEqualTo(ContentType.HTML);
        assertThat(article.getAuthors()).containsExactly("Ada", "Bo");
        assertThat(article.getPublishedAt()).isEqualTo(Instant.parse("2026-07-03T06:05:06Z"));
        assertThat(article.getPublishedAtText()).isEqualTo("2026-07-03T14:05:06+08:00");
        assertThat(article.getUpdatedAt()).isEqualTo(Instant.parse("2026-07-03T14:05:06Z"));
        assertThat(article.getLanguageHint()).isEqualTo("zh-CN");
        assertThat(article.getTags()).containsExactly("芯片", "ai");
        assertThat(article.getSignals()).containsOnly(entry("points", 12.0), entry("shares", 0.5));
        assertThat(article.getSyndicatedFrom().getName()).isEqualTo("Wire");
        assertThat(article.getFeedUrl()).isEqualTo("https://tide.example/feed");
        assertThat(article.getImageUrl()).isEqualTo("https://tide.example/i.jpg");
        assertThat(article.getAttributes()).containsOnly(entry("desk", "chips"), entry("n", "7"));
        assertThat(article.getIngestedAt()).isEqualTo(NOW);
    }

    @Test
    void shouldReadEverydayNames() {
        var article = article("""
                {"id": 17, "link": "https://tide.example/a", "headline": "T", "body": "text", "Author": "Ada",
                 "pub_date": "Fri, 03 Jul 2026 14:05:06 GMT", "source": "The Tide", "lang": "en", "keywords": ["k"],
                 "description": "d", "image": "https://tide.example/i.jpg", "score": 3, "nested": {"x": 1}, "none": null}
                """);

        assertThat(article.getArticleId()).isEqualTo("17");
        assertThat(article.getTitle()).isEqualTo("T");
        assertThat(article.getContent()).isEqualTo("text");
        assertThat(article.getContentType()).isEqualTo(ContentType.TEXT);
        assertThat(article.getAuthors()).containsExactly("Ada");
        assertThat(article.getPublishedAt()).isEqualTo(Instant.parse("2026-07-03T14:05:06Z"));
        assertThat(article.getOutlet().getName()).isEqualTo("The Tide");
        assertThat(article.getOutlet().getId()).isEqualTo("tide.example");
        assertThat(article.getTags()).containsExactly("k");
        assertThat(article.getSummary()).isEqualTo("d");
        assertThat(article.getAttributes()).containsOnly(entry("score", "3"));
    }

    @Test
    void shouldPreferItsOwnNames() {
        var article = article("{\"text\": \"other\", \"content\": \"own\", \"link\": \"https://x.example/\","
                + "\"url\": \"https://tide.example/a\"}");

        assertThat(article.getContent()).isEqualTo("own");
        assertThat(article.getUrl()).isEqualTo("https://tide.example/a");
        assertThat(article.getAttributes()).containsOnly(entry("text", "other"), entry("link", "https://x.example/"));
    }

    @Test
    void shouldTakeItsIdFromTheCanonicalAddress() {
        var article = article("{\"url\": \"https://www.tide.example/a/?utm_source=x#y\", \"title\": \"T\"}");

        assertThat(article.getArticleId())
                .isEqualTo(
                        CanonicalUrl.of("https://tide.example/a").orElseThrow().articleId());
        assertThat(article.getUrl()).isEqualTo("https://www.tide.example/a/?utm_source=x#y");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "<p>One</p>"                | HTML
            "a < b and no markup"       | TEXT
            "one<br>two"                | HTML
            """)
    void shouldSeeUndeclaredMarkup(String content, ContentType type) {
        assertThat(article("{\"url\": \"https://tide.example/a\", \"content\": " + content + "}")
                        .getContentType())
                .isEqualTo(type);
        assertThat(article("{\"url\": \"https://tide.example/a\", \"contentType\": \"TEXT\", \"content\": " + content
                                + "}")
                        .getContentType())
                .isEqualTo(ContentType.TEXT);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            "yesterday-ish"     | yesterday-ish
            -1e400              | -Infinity
            true                | true
            {"a": 1}            | null
            ""                  | null
            """)
    void shouldNotRejectForABadTime(String time, String kept) {
        var article = article("{\"url\": \"https://tide.example/a\", \"title\": \"T\", \"publishedAt\": " + time + "}");

        assertThat(article.getPublishedAt()).isNull();
        assertThat(String.valueOf(article.getPublishedAtText())).isEqualTo(kept);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"url": "https://tide.example/a", "title": "T"      | invalid-json            | not JSON
            {"url": "https://tide.example/a"} {"x": 1}          | invalid-json            | not JSON
            {'url': 1}                                          | invalid-json            | not JSON
            NaN                                                 | invalid-json            | not JSON
            []                                                  | not-an-object           | JSON object
            "text"                                              | not-an-object           | JSON object
            null                                                | not-an-object           | JSON object
            {}                                                  | no-url-and-no-id        | url or articleId
            {"title": "T", "url": " "}                          | no-url-and-no-id        | url or articleId
            {"url": "https://tide.example/a"}                   | no-title-and-no-content | title or content
            {"url": "https://tide.example/a", "title": 42}      | wrong-type              | title: must be a text
            {"url": "https://tide.example/a", "body": ["x"]}    | wrong-type              | body: must be a text
            {"url": ["https://tide.example/a"], "title": "T"}   | wrong-type              | url: must be a text
            {"id": "1", "title": "T", "authors": [1]}           | wrong-type              | authors: must be a list
            {"id": "1", "title": "T", "tags": {"a": 1}}         | wrong-type              | tags: must be a list
            {"id": "1", "title": "T", "outlet": 7}              | wrong-type              | outlet: must be
            {"id": "1", "title": "T", "outlet": {"tier": 9}}    | wrong-type              | outlet.tier: must be
            {"id": "1", "title": "T", "outlet": {"name": 9}}    | wrong-type              | outlet.name: must be
            {"id": "1", "title": "T", "signals": [1]}           | wrong-type              | signals: must be an object
            {"id": "1", "title": "T", "signals": {"p": "1"}}    | wrong-type              | signals.p: must be a number
            {"id": "1", "title": "T", "signals": {"p": -1}}     | bad-signal              | signals.p
            {"id": "1", "title": "T", "signals": {"p": 1e999}}  | bad-signal              | signals.p
            {"id": "1", "title": "T", "attributes": {"a": {}}}  | wrong-type              | attributes.a
            {"id": "1", "title": "T", "contentType": "PDF"}     | wrong-type              | contentType: must be HTML or TEXT
            {"id": "1", "title": "T", "syndicatedFrom": {}}     | wrong-type              | syndicatedFrom
            {"id": "1", "withdrawn": "yes"}                     | wrong-type              | withdrawn: must be true or false
            {"id": "1", "title": "a\\ud83d"}                    | unpaired-surrogate      | title
            {"id": "1", "title": "T", "content": "\\ude00x"}    | unpaired-surrogate      | content
            {"id": "1", "title": "T", "outlet": "\\ude00x"}     | unpaired-surrogate      | outlet
            {"id": "1", "title": "T", "other": "\\ude00x"}      | unpaired-surrogate      | attributes
            {"id": "1", "title": "T", "tags": ["\\ude00x"]}     | unpaired-surrogate      | tags
            {"url": "ht!tp://", "title": "T"}                   | bad-url                 | url: must be
            {"link": "/relative", "title": "T"}                 | bad-url                 | link: must be
            {"url": "javascript:alert(1)", "title": "T"}        | bad-url                 | url: must be
            """)
    void shouldRejectAndSayWhy(String json, String cause, String detail) {
        var rejected = rejected(json);

        assertThat(rejected.cause()).isEqualTo(cause);
        assertThat(rejected.detail()).contains(detail);
        assertThat(rejected.place()).hasToString("x.jsonl, line 3");
        assertThat(rejected.original()).isEqualTo(json.getBytes(UTF_8));
    }

    @Test
    void shouldRejectWhatIsTooLong() {
        String start = "{\"id\": \"1\", \"title\": \"T\", ";

        assertThat(rejected(start + "\"content\": \"" + "x".repeat(3_000_000) + "\"}")
                        .cause())
                .isEqualTo("too-long");
        assertThat(rejected("{\"id\": \"1\", \"title\": \"" + "x".repeat(5_000) + "\"}")
                        .detail())
                .isEqualTo("title: 5000 characters, at most 4096");
        assertThat(rejected("{\"id\": \"" + "x".repeat(600) + "\", \"title\": \"T\"}")
                        .cause())
                .isEqualTo("too-long");
        assertThat(rejected(start + "\"tags\": [" + "\"x\",".repeat(300) + "\"x\"]}")
                        .cause())
                .isEqualTo("too-long");
        assertThat(rejected("{\"title\": \"T\", \"url\": \"https://tide.example/" + "x".repeat(5_000) + "\"}")
                        .cause())
                .isEqualTo("too-long");
    }

    @Test
    void shouldRejectDeepNesting() {
        assertThat(rejected("{\"id\": \"1\", \"x\": " + "[".repeat(100_000)).cause())
                .isEqualTo("invalid-json");
        assertThat(rejected("{\"id\": \"1\", \"x\": " + "{\"a\":".repeat(100_000))
                        .cause())
                .isEqualTo("invalid-json");
    }

    @Test
    void shouldRejectBytesThatAreNotUtf8() {
        var gbk = "{\"id\": \"1\", \"title\": \"数据中心\"}".getBytes(Charset.forName("GBK"));

        var rejected = (Parsed.Rejected) reader.read(gbk, PLACE, NOW);

        assertThat(rejected.cause()).isEqualTo("invalid-charset");
        assertThat(((Parsed.Rejected) reader.read(new byte[0], PLACE, NOW)).cause())
                .isEqualTo("invalid-json");
    }

    @Test
    void shouldPassOverAByteOrderMark() {
        assertThat(article("\ufeff{\"id\": \"1\", \"title\": \"T\"}").getTitle())
                .isEqualTo("T");
    }

    @Test
    void shouldNeverTellThePayload() {
        assertThat(rejected("{\"id\": \"1\", \"title\": secret}").detail()).doesNotContain("secret");
        assertThat(rejected("{\"id\": \"1\", \"url\": \"secret\"}").detail()).doesNotContain("secret");
    }

    @Test
    void shouldWithdrawByIdOrAddress() {
        var byId = (Parsed.Withdrawal) reader.read("{\"id\": \"a\", \"withdrawn\": true}", PLACE, NOW);
        var byUrl = (Parsed.Withdrawal)
                reader.read("{\"url\": \"https://tide.example/a\", \"withdrawn\": true}", PLACE, NOW);

        assertThat(byId.articleId()).isEqualTo("a");
        assertThat(byUrl.articleId())
                .isEqualTo(
                        CanonicalUrl.of("https://tide.example/a").orElseThrow().articleId());
        assertThat(rejected("{\"withdrawn\": true}").cause()).isEqualTo("no-url-and-no-id");
    }

    @Test
    void shouldTakeASourceReferenceAsText() {
        assertThat(article("{\"id\": \"1\", \"title\": \"T\", \"syndicatedFrom\": \"https://wire.example/\"}")
                        .getSyndicatedFrom()
                        .getUrl())
                .isEqualTo("https://wire.example/");
    }

    @Test
    void shouldNotDependOnTheLocale() {
        var before = Locale.getDefault();
        Locale.setDefault(Locale.forLanguageTag("tr-TR"));
        try {
            var article = article(
                    "{\"ID\": \"1\", \"TITLE\": \"I\", \"CONTENTTYPE\": \"html\", \"OUTLET\": {\"id\": \"TIDE\"},"
                            + " \"DESCRIPTION\": \"d\"}");

            assertThat(article.getTitle()).isEqualTo("I");
            assertThat(article.getContentType()).isEqualTo(ContentType.HTML);
            assertThat(article.getOutlet().getId()).isEqualTo("tide");
            assertThat(article.getSummary()).isEqualTo("d");
        } finally {
            Locale.setDefault(before);
        }
    }

    private RawArticle article(String json) {
        return ((Parsed.Article) reader.read(json.getBytes(UTF_8), PLACE, NOW)).article();
    }

    private Parsed.Rejected rejected(String json) {
        return (Parsed.Rejected) reader.read(json, PLACE, NOW);
    }
}
