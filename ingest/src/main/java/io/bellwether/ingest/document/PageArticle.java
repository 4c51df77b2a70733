package io.bellwether.ingest.document;

import io.bellwether.ingest.Parsed;
import io.bellwether.ingest.article.ArticleId;
import io.bellwether.ingest.article.ArticleText;
import io.bellwether.ingest.article.PlainText;
import io.bellwether.ingest.article.RejectionCause;
import io.bellwether.ingest.article.TextDecoder;
import io.bellwether.ingest.outlet.Outlets;
import io.bellwether.news.ContentType;
import io.bellwether.news.Outlet;
import io.bellwether.news.RawArticle;
import java.time.Instant;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;

/** The article of an HTML page. The page itself is the content; its text, title, writers and times are extracted later. */
final class PageArticle {

    private static final int LONGEST_SUMMARY = 32 * 1024;

    private final Outlets outlets;

    PageArticle(Outlets outlets) {
        this.outlets = outlets;
    }

    Parsed read(byte[] bytes, Source source, Instant ingestedAt) {
        String html = TextDecoder.html(bytes, source.contentType()).text().replace("\0", "");
        if (html.length() > ArticleText.LONGEST_CONTENT) {
            return RejectionCause.TOO_LONG.at(
                    source.place(), "page: at most " + ArticleText.LONGEST_CONTENT + " characters", bytes);
        }
        var document = source.url() == null ? Jsoup.parse(html) : Jsoup.parse(html, source.url());
        if (!PageText.isEnough(document.body())) {
            return RejectionCause.NO_ARTICLE_TEXT.at(
                    source.place(), "practically no text outside navigation, header, footer and asides", bytes);
        }
        return new Parsed.Article(record(document, html, source, ingestedAt), source.place());
    }

    private RawArticle record(Document document, String html, Source source, Instant ingestedAt) {
        var meta = new PageMeta(document, source.url());
        String url = meta.address();
        String summary = meta.summary();
        var outlet = outlet(url, meta.siteName());
        return RawArticle.newBuilder()
                .setArticleId(ArticleId.ofUrl(url).orElseGet(() -> ArticleId.ofParts(html)))
                .setUrl(url)
                .setOutlet(outlet)
                .setContent(html)
                .setContentType(ContentType.HTML)
                .setSummary(summary == null ? null : PlainText.cut(summary, LONGEST_SUMMARY))
                .setIngestedAt(ingestedAt)
                .setLanguageHint(meta.language())
                .setTags(meta.tags())
                .build();
    }

    /** The configured name of an outlet stands before what a page calls its site. */
    private Outlet outlet(@Nullable String url, @Nullable String siteName) {
        var known = outlets.ofUrl(url);
        return known.getName() != null || siteName == null
                ? known
                : outlets.resolve(Outlet.newBuilder().setName(siteName), url);
    }
}
