package io.bellwether.reader.web;

import com.fasterxml.jackson.core.JsonGenerator;
import io.bellwether.reader.json.Json;
import io.bellwether.reader.page.Condition;
import io.bellwether.reader.page.Language;
import io.bellwether.reader.page.Links;
import io.bellwether.reader.page.PathId;
import io.bellwether.reader.store.ArticleHit;
import io.bellwether.reader.store.CurrentStore;
import io.bellwether.reader.store.Cursor;
import io.bellwether.reader.store.Facets;
import io.bellwether.reader.store.Listing;
import io.bellwether.reader.store.Run;
import io.bellwether.reader.store.StoryHit;
import io.bellwether.reader.view.View;
import io.bellwether.reader.view.ViewAddress;
import io.bellwether.reader.webhook.WebhookStatus;
import io.bellwether.schemas.ArticleMarkdown;
import io.bellwether.schemas.RecordJson;
import io.bellwether.schemas.StoryNow;
import io.javalin.config.RoutesConfig;
import io.javalin.http.BadRequestResponse;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The same as the pages show, as JSON for programs; described in {@code openapi.yaml}. */
final class ApiRoutes {

    private static final int USUAL = 20;
    private static final int MOST = 100;

    private final CurrentStore store;
    private final Supplier<Condition> condition;
    private final Clock clock;

    ApiRoutes(CurrentStore store, Supplier<Condition> condition, Clock clock) {
        this.store = store;
        this.condition = condition;
        this.clock = clock;
    }

    /** Writes one item of a list. */
    @FunctionalInterface
    private interface ItemWriting<T> {
        void write(JsonGenerator json, T item) throws IOException;
    }

    void add(RoutesConfig routes) {
        routes.get("/api/v1/stories", this::stories);
        routes.get("/api/v1/stories/{id}", this::story);
        routes.get("/api/v1/articles/{id}", this::article);
        routes.get("/api/v1/articles/{id}/story", this::storyOfArticle);
        routes.get("/api/v1/articles/{id}/markdown", this::markdown);
        routes.get("/api/v1/search", this::search);
        routes.get("/api/v1/stats", this::stats);
    }

    private void stories(Context context) {
        var view = view(context);
        Instant now = clock.instant();
        int limit = limit(context);
        var after = cursor(context);
        var listing = store.ask(open -> open.stories(view, now, after, limit));
        Instant moment = view.moment(after == null ? now : after.moment());
        send(context, list(listing, (json, hit) -> writeStory(json, hit, moment)));
    }

    private void story(Context context) {
        String id = id(context);
        Instant now = clock.instant();
        var hit = store.ask(open -> open.story(id, now)).orElseThrow(NotFoundResponse::new);
        if (hit.story().getStoryId().equals(id)) {
            send(context, Json.object(json -> writeStory(json, hit, now)));
        } else {
            context.redirect("/api/v1/stories/" + PathId.of(hit.story().getStoryId()), HttpStatus.MOVED_PERMANENTLY);
        }
    }

    private void article(Context context) {
        String id = id(context);
        var found = store.ask(open -> open.article(id)).orElseThrow(NotFoundResponse::new);
        send(context, Json.object(json -> {
            json.writeFieldName("article");
            json.writeRawValue(RecordJson.line(found.article()));
            if (found.isSameRevision()) {
                json.writeStringField("text", found.text().text());
            } else {
                json.writeNullField("text");
            }
        }));
    }

    private void storyOfArticle(Context context) {
        String id = id(context);
        Instant now = clock.instant();
        var found = store.ask(open -> open.article(id)).orElseThrow(NotFoundResponse::new);
        String storyId = found.article().getStory().getStoryId();
        var hit = store.ask(open -> open.story(storyId, now)).orElseThrow(NotFoundResponse::new);
        send(context, Json.object(json -> writeStory(json, hit, now)));
    }

    private void markdown(Context context) {
        String id = id(context);
        var found = store.ask(open -> open.article(id)).orElseThrow(NotFoundResponse::new);
        boolean isChinese = Request.language(context) == Language.ZH;
        context.contentType("text/markdown; charset=utf-8")
                .header("Vary", "Accept-Language, Cookie")
                .result(ArticleMarkdown.card(found.article(), isChinese));
    }

    private void search(Context context) {
        var view = view(context);
        if (view.words().isEmpty()) {
            throw new BadRequestResponse("q: must not be empty");
        }
        int limit = limit(context);
        var after = cursor(context);
        var found = store.ask(open -> open.search(view, clock.instant(), after, limit));
        send(context, list(found, ApiRoutes::writeHit));
    }

    private void stats(Context context) {
        var facets = store.ask(open -> open.facets());
        long bytes = store.ask(open -> open.bytes());
        var state = condition.get();
        var now = state.progress();
        send(context, Json.object(json -> {
            json.writeStringField("generation", now.generation());
            json.writeNumberField("lag", now.lag());
            json.writeBooleanField("caughtUp", now.isCaughtUp());
            json.writeStringField("lastRecord", text(now.lastRecord()));
            json.writeNumberField("unreadable", now.unreadable());
            json.writeNumberField("deadLettersAtMost", now.deadLetters());
            json.writeStringField("failure", now.failure());
            json.writeNumberField("stories", facets.stories());
            json.writeNumberField("articles", facets.articles());
            json.writeNumberField("bytes", bytes);
            writeCounts(json, "tags", facets.tags());
            writeCounts(json, "languages", facets.languages());
            writeOutlets(json, facets.outlets());
            writeWebhooks(json, state.webhooks());
            writeModel(json, state);
        }));
    }

    private <T> String list(Listing<T> listing, ItemWriting<T> writing) {
        return Json.object(json -> {
            json.writeNumberField("total", listing.total());
            var next = listing.next();
            json.writeStringField("next", next == null ? null : next.encoded());
            json.writeArrayFieldStart("items");
            for (T item : listing.items()) {
                json.writeStartObject();
                writing.write(json, item);
                json.writeEndObject();
            }
            json.writeEndArray();
        });
    }

    private static void writeStory(JsonGenerator json, StoryHit hit, Instant moment) throws IOException {
        json.writeNumberField("hotNow", Math.round(hit.hot() * 100) / 100.0);
        json.writeStringField("phaseNow", StoryNow.of(hit.story(), moment).phase());
        json.writeStringField("page", Links.story(hit.story().getStoryId()));
        json.writeFieldName("story");
        json.writeRawValue(RecordJson.line(hit.story()));
        json.writeFieldName("lead");
        json.writeRawValue(RecordJson.line(hit.lead()));
    }

    private static void writeHit(JsonGenerator json, ArticleHit hit) throws IOException {
        json.writeStringField("page", Links.article(hit.article().getArticleId()));
        writeRuns(json, "title", hit.title());
        writeRuns(json, "passage", hit.passage());
        json.writeFieldName("article");
        json.writeRawValue(RecordJson.line(hit.article()));
    }

    private static void writeRuns(JsonGenerator json, String name, List<Run> runs) throws IOException {
        json.writeArrayFieldStart(name);
        for (Run run : runs) {
            json.writeStartObject();
            json.writeStringField("text", run.text());
            json.writeBooleanField("match", run.isMatch());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeCounts(JsonGenerator json, String name, List<Facets.Count> counts) throws IOException {
        json.writeArrayFieldStart(name);
        for (Facets.Count count : counts) {
            json.writeStartObject();
            json.writeStringField("id", count.label().id());
            json.writeStringField("en", count.label().en());
            json.writeStringField("zh", count.label().zh());
            json.writeNumberField("stories", count.count());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeOutlets(JsonGenerator json, List<Facets.OutletCount> outlets) throws IOException {
        json.writeArrayFieldStart("outlets");
        for (Facets.OutletCount outlet : outlets) {
            json.writeStartObject();
            json.writeStringField("id", outlet.label().id());
            json.writeStringField("name", outlet.label().en());
            json.writeNumberField("articles", outlet.articles());
            json.writeStringField("lastPublished", outlet.lastPublished().toString());
            json.writeStringField("lastIngested", outlet.lastIngested().toString());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static void writeModel(JsonGenerator json, Condition condition) throws IOException {
        var day = condition.progress().model();
        if (day == null) {
            json.writeNullField("model");
            return;
        }
        json.writeObjectFieldStart("model");
        json.writeStringField("day", day.day());
        json.writeNumberField("calls", day.calls());
        json.writeNumberField("tokens", day.tokens());
        json.writeNumberField("heldTokens", day.heldTokens());
        json.writeNumberField("costMicros", day.micros());
        json.writeNumberField("heldMicros", day.heldMicros());
        json.writeStringField("currency", day.currency());
        json.writeBooleanField("usedUp", condition.limit().isUsedUpBy(day));
        json.writeEndObject();
    }

    private static void writeWebhooks(JsonGenerator json, List<WebhookStatus> webhooks) throws IOException {
        json.writeArrayFieldStart("webhooks");
        for (WebhookStatus webhook : webhooks) {
            json.writeStartObject();
            json.writeStringField("name", webhook.name());
            json.writeNumberField("taken", webhook.taken());
            json.writeNumberField("refused", webhook.refused());
            json.writeNumberField("failures", webhook.failures());
            json.writeNumberField("behindAtMost", webhook.behind());
            json.writeStringField("lastTaken", text(webhook.lastTaken()));
            json.writeStringField("lastFailure", webhook.lastFailure());
            json.writeBooleanField("ended", webhook.isEnded());
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private static @Nullable String text(@Nullable Instant time) {
        return time == null ? null : time.toString();
    }

    private static View view(Context context) {
        var read = ViewAddress.read(context.queryParamMap());
        if (!read.problems().isEmpty()) {
            throw new BadRequestResponse(String.join("; ", read.problems()));
        }
        return read.view();
    }

    private static int limit(Context context) {
        String limit = context.queryParam("limit");
        if (limit == null) {
            return USUAL;
        }
        boolean isNumber =
                limit.length() <= 3 && !limit.isEmpty() && limit.chars().allMatch(c -> c >= '0' && c <= '9');
        int value = isNumber ? Integer.parseInt(limit) : 0;
        if (value < 1 || value > MOST) {
            throw new BadRequestResponse("limit: must be from 1 to " + MOST);
        }
        return value;
    }

    private static @Nullable Cursor cursor(Context context) {
        String after = context.queryParam("after");
        return after == null
                ? null
                : Cursor.decoded(after).orElseThrow(() -> new BadRequestResponse("after: is no cursor of this API"));
    }

    private static String id(Context context) {
        return PathId.idOf(context.pathParam("id")).orElseThrow(NotFoundResponse::new);
    }

    private static void send(Context context, String json) {
        context.header("Cache-Control", "no-cache");
        context.contentType("application/json; charset=utf-8").result(json);
    }
}
