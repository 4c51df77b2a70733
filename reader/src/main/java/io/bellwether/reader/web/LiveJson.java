package io.bellwether.reader.web;

import com.fasterxml.jackson.core.JsonGenerator;
import io.bellwether.reader.live.LiveRecord;
import java.io.IOException;
import java.time.Instant;

/** Events of the stream as JSON on one line. */
final class LiveJson {

    private LiveJson() {}

    /** A record: the article in a few words, or its id alone when it was withdrawn. */
    static String of(LiveRecord record, Instant now) {
        return Json.object(json -> {
            json.writeStringField("articleId", record.articleId());
            var article = record.article();
            if (article != null) {
                write(json, article, now);
            }
        });
    }

    private static void write(JsonGenerator json, LiveRecord.Summary article, Instant now) throws IOException {
        json.writeStringField("storyId", article.storyId());
        json.writeStringField("role", article.role());
        json.writeStringField("title", article.title());
        json.writeStringField("language", article.language());
        json.writeStringField("url", article.url());
        json.writeStringField("outlet", article.outlet());
        json.writeStringField("family", article.family());
        json.writeFieldName("tags");
        json.writeStartArray();
        for (String tag : article.tags()) {
            json.writeString(tag);
        }
        json.writeEndArray();
        json.writeStringField("eventTime", article.eventTime().toString());
        json.writeNumberField("hotNow", Math.round(article.hot(now) * 100) / 100.0);
        json.writeNumberField("quality", article.quality());
        json.writeNumberField("impact", article.impact());
        json.writeNumberField("revision", article.revision());
    }
}
