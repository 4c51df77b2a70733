package io.bellwether.reader.web;

import io.bellwether.reader.live.LiveLog;
import io.bellwether.reader.page.ArticlePage;
import io.bellwether.reader.page.Condition;
import io.bellwether.reader.page.FrontPage;
import io.bellwether.reader.page.Links;
import io.bellwether.reader.page.Pages;
import io.bellwether.reader.page.PathId;
import io.bellwether.reader.page.ProblemPage;
import io.bellwether.reader.page.Screen;
import io.bellwether.reader.page.SearchPage;
import io.bellwether.reader.page.StatusPage;
import io.bellwether.reader.page.StoryPage;
import io.bellwether.reader.store.CurrentStore;
import io.bellwether.reader.store.Cursor;
import io.bellwether.reader.store.Facets;
import io.bellwether.reader.view.ViewAddress;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.NotFoundResponse;
import java.time.Clock;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The pages for people. */
final class PageRoutes {

    private static final int STORIES = 30;
    private static final int HITS = 20;

    private final Pages pages = new Pages();
    private final CurrentStore store;
    private final LiveLog log;
    private final Supplier<Condition> condition;
    private final Clock clock;
    private final Screen.Assets assets;
    private final @Nullable String publicUrl;

    PageRoutes(
            CurrentStore store,
            LiveLog log,
            Supplier<Condition> condition,
            Clock clock,
            Screen.Assets assets,
            @Nullable String publicUrl) {
        this.store = store;
        this.log = log;
        this.condition = condition;
        this.clock = clock;
        this.assets = assets;
        this.publicUrl = publicUrl;
    }

    void add(RoutesConfig routes) {
        routes.get("/", this::front);
        routes.get("/story/{id}", this::story);
        routes.get("/article/{id}", this::article);
        routes.get("/search", this::search);
        routes.get("/status", this::status);
    }

    /** What is shown instead of a page. */
    void problem(Context context) {
        html(
                context,
                pages.problem(new ProblemPage(screen(context), context.status().getCode())));
    }

    private void front(Context context) {
        var view = ViewAddress.read(context.queryParamMap()).view();
        var after = cursor(context);
        var screen = screen(context);
        // Before the question: what comes in between is told again, and the page knows it already.
        String since = log.end().encoded();
        var listing = store.ask(open -> open.stories(view, screen.now(), after, STORIES));
        html(context, pages.front(new FrontPage(screen, view, listing, facets(), after != null, since)));
    }

    private void story(Context context) {
        String id = id(context);
        var screen = screen(context);
        var hit = store.ask(open -> open.story(id, screen.now())).orElseThrow(NotFoundResponse::new);
        if (hit.story().getStoryId().equals(id)) {
            html(context, pages.story(new StoryPage(screen, hit, outletNames())));
        } else {
            context.redirect(Links.story(hit.story().getStoryId()), HttpStatus.MOVED_PERMANENTLY);
        }
    }

    private void article(Context context) {
        String id = id(context);
        var screen = screen(context);
        var found = store.ask(open -> open.article(id)).orElseThrow(NotFoundResponse::new);
        String storyId = found.article().getStory().getStoryId();
        var story = store.ask(open -> open.story(storyId, screen.now())).orElse(null);
        html(context, pages.article(new ArticlePage(screen, found, story)));
    }

    private void search(Context context) {
        var view = ViewAddress.read(context.queryParamMap()).view();
        var after = cursor(context);
        var screen = screen(context);
        var found = store.ask(open -> open.search(view, screen.now(), after, HITS));
        html(context, pages.search(new SearchPage(screen, view, found)));
    }

    private void status(Context context) {
        long bytes = store.ask(open -> open.bytes());
        html(context, pages.status(new StatusPage(screen(context), condition.get(), facets(), bytes, log.listeners())));
    }

    private Facets facets() {
        return store.ask(open -> open.facets());
    }

    private Map<String, String> outletNames() {
        return facets().outlets().stream()
                .collect(Collectors.toMap(
                        outlet -> outlet.label().id(), outlet -> outlet.label().en(), (one, other) -> one));
    }

    private Screen screen(Context context) {
        return Request.screen(context, clock.instant(), assets, publicUrl);
    }

    private static String id(Context context) {
        return PathId.idOf(context.pathParam("id")).orElseThrow(NotFoundResponse::new);
    }

    private static @Nullable Cursor cursor(Context context) {
        String after = context.queryParam("after");
        return after == null ? null : Cursor.decoded(after).orElse(null);
    }

    private static void html(Context context, String page) {
        context.header("Cache-Control", "no-cache");
        context.header("Vary", "Accept-Language, Cookie");
        context.contentType("text/html; charset=utf-8").result(page);
    }
}
