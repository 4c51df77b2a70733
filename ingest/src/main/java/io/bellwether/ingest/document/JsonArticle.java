package io.bellwether.ingest.document;

import com.fasterxml.jackson.databind.JsonNode;
import io.bellwether.ingest.article.ArticleId;
import io.bellwether.ingest.article.ArticleText;
import io.bellwether.ingest.article.LenientTime;
import io.bellwether.ingest.article.PlainText;
import io.bellwether.ingest.article.RejectionCause;
import io.bellwether.ingest.article.WebAddress;
import io.bellwether.ingest.outlet.Outlets;
import io.bellwether.news.ContentType;
import io.bellwether.news.RawArticle;
import io.bellwether.news.SourceReference;
import io.bellwether.schemas.CanonicalUrl;
import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes a record of the fields of one JSON article. */
final class JsonArticle {

    private static final int LONGEST_ID = 512;
    private static final int LONGEST_URL = 4_096;
    private static final int LONGEST_TITLE = 4_096;
    private static final int LONGEST_SUMMARY = 32 * 1024;
    private static final int LONGEST_LINE = 512;

    private final JsonFields fields;
    private final Outlets outlets;

    JsonArticle(JsonFields fields, Outlets outlets) {
        this.fields = fields;
        this.outlets = outlets;
    }

    /** The producer's id, else the one of the address. */
    String articleId() throws FieldProblem {
        String id = fields.identifier("articleId", LONGEST_ID);
        if (id != null) {
            return id.strip();
        }
        return ArticleId.ofUrl(url())
                .orElseThrow(
                        () -> new FieldProblem(RejectionCause.NO_URL_AND_NO_ID, "the article needs url or articleId"));
    }

    RawArticle record(Instant ingestedAt) throws FieldProblem {
        String articleId = articleId();
        String url = url();
        String title = fields.text("title", LONGEST_TITLE);
        String content = fields.text("content", ArticleText.LONGEST_CONTENT);
        if (title == null && content == null) {
            throw new FieldProblem(RejectionCause.NO_TITLE_AND_NO_CONTENT, "the article needs title or content");
        }
        var article = RawArticle.newBuilder()
                .setArticleId(articleId)
                .setUrl(url)
                .setOutlet(new JsonOutlet(fields).in(outlets, url))
                .setTitle(title == null ? null : PlainText.line(title))
                .setContent(content)
                .setContentType(contentType(content))
                .setSummary(fields.text("summary", LONGEST_SUMMARY))
                .setAuthors(fields.texts("authors", LONGEST_LINE))
                .setIngestedAt(ingestedAt)
                .setLanguageHint(fields.text("language", LONGEST_LINE))
                .setTags(fields.texts("tags", LONGEST_LINE))
                .setSignals(fields.numbers("signals"))
                .setSyndicatedFrom(syndicatedFrom())
                .setFeedUrl(fields.text("feedUrl", LONGEST_URL))
                .setImageUrl(fields.text("imageUrl", LONGEST_URL))
                .setAttributes(attributes());
        times(article);
        return article.build();
    }

    private @Nullable String url() throws FieldProblem {
        String url = fields.text("url", LONGEST_URL);
        if (url != null && CanonicalUrl.of(url).isEmpty()) {
            throw new FieldProblem(
                    RejectionCause.BAD_URL, fields.writtenAs("url") + ": must be an absolute http(s) address");
        }
        return url == null ? null : url.strip();
    }

    private ContentType contentType(@Nullable String content) throws FieldProblem {
        String said = fields.text("contentType", LONGEST_LINE);
        String type = said == null ? "" : said.strip().toUpperCase(Locale.ROOT);
        if (type.isEmpty()) {
            boolean html = fields.writtenAs("content").toLowerCase(Locale.ROOT).contains("html");
            return html || (content != null && isMarkup(content)) ? ContentType.HTML : ContentType.TEXT;
        } else if (type.equals("HTML") || type.startsWith("TEXT/HTML")) {
            return ContentType.HTML;
        } else if (type.equals("TEXT") || type.equals("PLAIN") || type.startsWith("TEXT/PLAIN")) {
            return ContentType.TEXT;
        }
        throw fields.wrongType("contentType", "HTML or TEXT");
    }

    /** Content of undeclared type is HTML when it has the end of a block in it; plain text never has. */
    private static boolean isMarkup(String content) {
        return content.contains("</p>")
                || content.contains("</div>")
                || content.contains("</html>")
                || content.contains("<br");
    }

    private void times(RawArticle.Builder article) throws FieldProblem {
        var published = fields.node("publishedAt");
        String text = fields.text("publishedAtText", LONGEST_LINE);
        if (text == null && published != null && published.isValueNode()) {
            text = PlainText.cut(PlainText.line(published.asText()), LONGEST_LINE);
        }
        String said = text;
        article.setPublishedAtText(said == null || said.isEmpty() ? null : said);
        article.setPublishedAt(time(published)
                .or(() -> Optional.ofNullable(said).flatMap(LenientTime::read))
                .orElse(null));
        article.setUpdatedAt(time(fields.node("updatedAt")).orElse(null));
    }

    private static Optional<Instant> time(@Nullable JsonNode value) {
        if (value == null) {
            return Optional.empty();
        }
        return value.isNumber() ? LenientTime.ofUnixTime(value.doubleValue()) : LenientTime.read(value.asText(""));
    }

    private @Nullable SourceReference syndicatedFrom() throws FieldProblem {
        var value = fields.node("syndicatedFrom");
        if (value == null) {
            return null;
        }
        String name = text(value.isTextual() ? value : value.path("name"));
        String url = text(value.path("url"));
        if ((!value.isTextual() && !value.isObject()) || (name == null && url == null)) {
            throw fields.wrongType("syndicatedFrom", "an object with name or url");
        }
        boolean address = url == null && WebAddress.isWeb(name);
        return SourceReference.newBuilder()
                .setName(address ? null : name)
                .setUrl(address ? name : url)
                .build();
    }

    private Map<String, String> attributes() throws FieldProblem {
        var attributes = new TreeMap<>(fields.others());
        attributes.putAll(fields.strings("attributes"));
        return attributes;
    }

    private static @Nullable String text(JsonNode value) {
        return value.isTextual() && !value.textValue().isBlank()
                ? PlainText.cut(value.textValue().strip(), LONGEST_URL)
                : null;
    }
}
