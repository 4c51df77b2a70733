package io.bellwether.reader.json;

import com.fasterxml.jackson.core.JsonGenerator;
import io.bellwether.reader.live.LiveLog.Event;
import io.bellwether.reader.live.LiveRecord;
import java.io.IOException;
import java.time.Instant;

/** Events of the scored stream as JSON on one line. */
public final class LiveJson {

    private LiveJson() {}

    /** What an event is: {@code article}, {@code withdrawn}, or {@code generation} when another one's stream begins. */
    public static String kind(Event event) {
        var record = event.record();
        return record == null ? "generation" : record.article() == null ? "withdrawn" : "article";
    }

    /** The article in a few words; its id alone when it was withdrawn; or the name of a generation. */
    public static String of(Event event, Instant now) {
        var record = event.record();
        return Json.object(json -> {
            if (record == null) {
                json.writeStringField("generation", event.position().generation());
            } else {
                write(json, record, now);
            }
        });
    }

    private static void write(JsonGenerator json, LiveRecord record, Instant now) throws IOException {
        json.writeStringField("articleId", record.articleId());
        var article = record.article();
        if (article != null) {
            write(json, article, now);
        }
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
