package io.bellwether.reader.web;

import io.bellwether.reader.page.Language;
import io.bellwether.reader.page.Links;
import io.bellwether.reader.page.StoryText;
import io.bellwether.reader.store.CurrentStore;
import io.bellwether.reader.store.StoryHit;
import io.bellwether.reader.view.Order;
import io.bellwether.reader.view.ViewAddress;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.time.Clock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Any view as a feed. Without an order of its own a feed has the newest first. */
final class FeedRoutes {

    private static final int ITEMS = 50;

    private final CurrentStore store;
    private final Clock clock;
    private final @Nullable String publicUrl;

    FeedRoutes(CurrentStore store, Clock clock, @Nullable String publicUrl) {
        this.store = store;
        this.clock = clock;
        this.publicUrl = publicUrl;
    }

    void add(RoutesConfig routes) {
        routes.get("/feed.rss", context -> send(context, "application/rss+xml", FeedDocument::rss));
        routes.get("/feed.atom", context -> send(context, "application/atom+xml", FeedDocument::atom));
        routes.get("/feed.json", context -> send(context, "application/feed+json", FeedDocument::json));
    }

    private void send(Context context, String type, Function<FeedDocument, String> writing) {
        var asked = ViewAddress.read(context.queryParamMap()).view();
        var view = context.queryParam("sort") == null ? asked.ordered(Order.NEWEST) : asked;
        var language = Request.language(context);
        String origin = Request.origin(context, publicUrl);
        var listing = store.ask(open -> open.stories(view, clock.instant(), null, ITEMS));
        var items =
                listing.items().stream().map(hit -> item(hit, language, origin)).toList();
        context.header("Cache-Control", "no-cache");
        context.header("Vary", "Accept-Language, Cookie");
        context.contentType(type + "; charset=utf-8")
                .result(writing.apply(new FeedDocument(
                        StoryText.feedTitle(language),
                        language.code(),
                        origin + Links.withQuery(context.path(), ViewAddress.write(asked)),
                        origin + Links.front(asked),
                        items)));
    }

    private static FeedItem item(StoryHit hit, Language language, String origin) {
        var text = new StoryText(hit, language);
        return new FeedItem(
                hit.story().getStoryId(),
                origin + Links.story(hit.story().getStoryId()),
                text.title(),
                text.gist(),
                text.outlet(),
                text.first(),
                text.last(),
                text.subjects());
    }
}
