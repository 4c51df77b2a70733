package io.bellwether.ingest.document;

import io.bellwether.ingest.Parsed;
import io.bellwether.ingest.article.ArticleId;
import io.bellwether.ingest.article.ArticleText;
import io.bellwether.ingest.article.PlainText;
import io.bellwether.ingest.article.RejectionCause;
import io.bellwether.ingest.article.TextDecoder;
import io.bellwether.ingest.outlet.Outlets;
import io.bellwether.news.ContentType;
import io.bellwether.news.RawArticle;
import io.bellwether.schemas.CanonicalUrl;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** An article as plain text: the title on the first line, perhaps {@code URL: https://...} on the second, the body. */
final class TextArticle {

    /** A first line longer than this is no headline but the text itself. */
    private static final int LONGEST_TITLE = 300;

    private final Outlets outlets;

    TextArticle(Outlets outlets) {
        this.outlets = outlets;
    }

    Parsed read(byte[] bytes, Source source, Instant ingestedAt) {
        String text =
                PlainText.block(TextDecoder.plain(bytes, source.contentType()).text());
        if (text.isEmpty()) {
            return RejectionCause.EMPTY_INPUT.at(source.place(), "nothing but white space", bytes);
        }
        int lineEnd = text.indexOf('\n');
        String title = PlainText.line(lineEnd < 0 ? text : text.substring(0, lineEnd));
        String rest = lineEnd < 0 ? "" : text.substring(lineEnd + 1).strip();
        if (title.length() > LONGEST_TITLE) {
            title = "";
            rest = text;
        }
        int secondEnd = rest.indexOf('\n');
        String second = secondEnd < 0 ? rest : rest.substring(0, secondEnd);
        String said = address(second);
        String url = said == null ? source.url() : said;
        String body = said == null ? rest : rest.substring(second.length()).strip();
        if (url != null && CanonicalUrl.of(url).isEmpty()) {
            return RejectionCause.BAD_URL.at(source.place(), "the URL line must hold an http(s) address", bytes);
        } else if (body.length() > ArticleText.LONGEST_CONTENT) {
            return RejectionCause.TOO_LONG.at(
                    source.place(), "content: at most " + ArticleText.LONGEST_CONTENT + " characters", bytes);
        }
        return new Parsed.Article(record(title, url, body, ingestedAt), source.place());
    }

    private RawArticle record(String title, @Nullable String url, String body, Instant ingestedAt) {
        return RawArticle.newBuilder()
                .setArticleId(ArticleId.ofUrl(url).orElseGet(() -> ArticleId.ofParts(title, body)))
                .setUrl(url)
                .setOutlet(outlets.ofUrl(url))
                .setTitle(title.isEmpty() ? null : title)
                .setContent(body.isEmpty() ? null : body)
                .setContentType(ContentType.TEXT)
                .setIngestedAt(ingestedAt)
                .build();
    }

    private static @Nullable String address(String line) {
        String start = line.substring(0, Math.min(4, line.length())).toLowerCase(Locale.ROOT);
        return start.equals("url:") || start.equals("url：") ? line.substring(4).strip() : null;
    }
}
