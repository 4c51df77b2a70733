package io.bellwether.ingest.document;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.bellwether.ingest.Parsed;
import io.bellwether.ingest.Place;
import io.bellwether.ingest.article.ArticleText;
import io.bellwether.ingest.article.RejectionCause;
import io.bellwether.ingest.outlet.Outlets;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * Reads one article written as a JSON object with the field names of {@code RawArticle}:
 *
 * <pre>{@code
 * {"articleId": "...", "url": "https://...", "outlet": {"id": "...", "name": "..."}, "title": "...",
 *  "content": "...", "contentType": "HTML", "summary": "...", "authors": ["..."], "publishedAt": "2026-10-08T14:00:00Z",
 *  "updatedAt": "...", "language": "en", "tags": ["..."], "signals": {"points": 12}, "imageUrl": "https://...",
 *  "syndicatedFrom": {"name": "...", "url": "https://..."}, "attributes": {"desk": "chips"}}
 * }</pre>
 *
 * <p>Required are {@code url} or {@code articleId}, and {@code title} or {@code content}; {@code "withdrawn": true} needs
 * only the former. Everyday names are read too, in any case and with underscores: {@code id}; {@code link}; {@code source}
 * and {@code publisher} (outlet); {@code headline}; {@code body}, {@code text}, {@code html} (content); {@code
 * description} (summary); {@code author}, {@code byline}; {@code date}, {@code published} (publishedAt); {@code
 * updated}; {@code lang}; {@code categories}, {@code keywords} (tags); {@code image}. Times may be written in any way that
 * {@link io.bellwether.ingest.article.LenientTime} reads, or as Unix time; one that cannot be read is unknown, not wrong.
 * Other fields become attributes when they are scalars and are left out otherwise.
 *
 * <p>Safe for use by several threads.
 */
public final class JsonArticleReader {

    private static final int DEEPEST = 64;

    private static final ObjectMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .streamReadConstraints(StreamReadConstraints.builder()
                            .maxNestingDepth(DEEPEST)
                            .maxStringLength(Integer.MAX_VALUE)
                            .build())
                    .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final Outlets outlets;

    /** A reader that completes what articles say of their outlet from {@code outlets}. */
    public JsonArticleReader(Outlets outlets) {
        this.outlets = outlets;
    }

    /** Reads an article from UTF-8; a byte order mark is passed over. */
    public Parsed read(byte[] json, Place place, Instant ingestedAt) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(json));
            return parse(text.toString(), json, place, ingestedAt);
        } catch (CharacterCodingException e) {
            return RejectionCause.INVALID_CHARSET.at(place, "not UTF-8; write the article in UTF-8", json);
        }
    }

    /** Reads an article from characters. */
    public Parsed read(String json, Place place, Instant ingestedAt) {
        return parse(json, json.getBytes(StandardCharsets.UTF_8), place, ingestedAt);
    }

    private Parsed parse(String json, byte[] original, Place place, Instant ingestedAt) {
        try {
            return read(
                    JSON.readTree(json.startsWith("\ufeff") ? json.substring(1) : json), original, place, ingestedAt);
        } catch (JsonProcessingException e) {
            var location = e.getLocation();
            String where = location == null ? "" : ", column " + location.getColumnNr();
            return RejectionCause.INVALID_JSON.at(place, "not JSON" + where, original);
        }
    }

    /** Reads an article from a parsed value. */
    Parsed read(JsonNode json, byte[] original, Place place, Instant ingestedAt) {
        if (!json.isObject()) {
            boolean nothing = json.isMissingNode();
            return nothing
                    ? RejectionCause.INVALID_JSON.at(place, "nothing there", original)
                    : RejectionCause.NOT_AN_OBJECT.at(place, "an article is a JSON object", original);
        }
        try {
            var fields = new JsonFields(json);
            var article = new JsonArticle(fields, outlets);
            if (fields.flag("withdrawn")) {
                return new Parsed.Withdrawal(article.articleId(), place);
            }
            var record = article.record(ingestedAt);
            var ill = ArticleText.firstIllFormed(record);
            return ill.isPresent()
                    ? RejectionCause.UNPAIRED_SURROGATE.at(place, ill.get() + ": holds half a surrogate pair", original)
                    : new Parsed.Article(record, place);
        } catch (FieldProblem e) {
            return e.reason().at(place, e.detail(), original);
        }
    }
}
