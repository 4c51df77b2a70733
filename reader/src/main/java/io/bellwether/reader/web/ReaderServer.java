package io.bellwether.reader.web;

import io.bellwether.reader.ReaderConfig;
import io.bellwether.reader.json.Json;
import io.bellwether.reader.live.History;
import io.bellwether.reader.live.LiveLog;
import io.bellwether.reader.page.Condition;
import io.bellwether.reader.page.Screen;
import io.bellwether.reader.store.CurrentStore;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.ForbiddenResponse;
import io.javalin.http.ServiceUnavailableResponse;
import io.javalin.http.UnauthorizedResponse;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The reader over HTTP. Only reads; nothing that comes from an article is ever markup, and nothing comes from elsewhere. */
public final class ReaderServer implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ReaderServer.class);

    private static final int THREADS = 64;

    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; img-src 'self';"
                    + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            "X-Content-Type-Options",
            "nosniff",
            "Referrer-Policy",
            "no-referrer",
            "Cross-Origin-Opener-Policy",
            "same-origin",
            "Cross-Origin-Resource-Policy",
            "same-origin",
            "Permissions-Policy",
            "camera=(), geolocation=(), microphone=()",
            "X-Frame-Options",
            "DENY");

    private final Admission admission;
    private final CurrentStore store;
    private final LiveStream stream;
    private final PageRoutes pages;
    private final ApiRoutes api;
    private final FeedRoutes feeds;
    private final List<Asset> assets;
    private final Javalin http;

    private ReaderServer(
            ReaderConfig config,
            CurrentStore store,
            LiveLog log,
            History history,
            Supplier<Condition> condition,
            Clock clock) {
        this.admission = new Admission(config.token());
        this.store = store;
        this.stream = new LiveStream(log, history, clock);
        var style = Asset.load("reader.css", "text/css; charset=utf-8");
        var script = Asset.load("reader.js", "text/javascript; charset=utf-8");
        this.assets = List.of(
                style,
                script,
                Asset.load("icon.svg", "image/svg+xml"),
                Asset.load("openapi.yaml", "application/yaml; charset=utf-8"));
        this.pages = new PageRoutes(
                store, log, condition, clock, new Screen.Assets(style.address(), script.address()), config.publicUrl());
        this.api = new ApiRoutes(store, condition, clock);
        this.feeds = new FeedRoutes(store, clock, config.publicUrl());
        this.http = Javalin.create(this::configure);
    }

    /**
     * Starts listening.
     *
     * @param store what pages show; the server does not close it
     * @param log the stream as it passes
     * @param history where listeners who were away for long read on
     * @param condition how reading and webhooks stand
     * @throws IllegalStateException when the port is taken
     */
    public static ReaderServer start(
            ReaderConfig config,
            CurrentStore store,
            LiveLog log,
            History history,
            Supplier<Condition> condition,
            Clock clock) {
        var server = new ReaderServer(config, store, log, history, condition, clock);
        try {
            server.http.start(config.host(), config.port());
            return server;
        } catch (RuntimeException e) {
            server.stream.close();
            throw new IllegalStateException("cannot listen on " + config.host() + ":" + config.port(), e);
        }
    }

    /** The port that it listens on. */
    public int port() {
        return http.port();
    }

    @Override
    public void close() {
        stream.close();
        http.stop();
    }

    private void configure(JavalinConfig javalin) {
        javalin.startup.showJavalinBanner = false;
        javalin.startup.showOldJavalinVersionWarning = false;
        javalin.http.generateEtags = true;
        javalin.http.prefer405over404 = true;
        javalin.jetty.threadPool = new QueuedThreadPool(THREADS);
        javalin.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
        javalin.routes.before(this::admit);
        assets.forEach(asset -> javalin.routes.get(asset.path(), context -> send(context, asset)));
        pages.add(javalin.routes);
        api.add(javalin.routes);
        feeds.add(javalin.routes);
        javalin.routes.sse("/api/v1/stream", stream::serve);
        for (int status : new int[] {400, 401, 403, 404, 405, 500, 503}) {
            javalin.routes.error(status, this::problem);
        }
        javalin.routes.exception(Exception.class, (failure, context) -> {
            LOG.atError().addKeyValue("path", context.path()).setCause(failure).log("request failed");
            context.status(500);
        });
    }

    private void admit(Context context) {
        HEADERS.forEach(context::header);
        if (!admission.isOwnName(context.host())) {
            throw new ForbiddenResponse();
        }
        if (!admission.bearsToken(context.header("Authorization"))) {
            context.header("WWW-Authenticate", "Basic realm=\"Bellwether\", charset=\"UTF-8\"");
            throw new UnauthorizedResponse();
        }
        if (!store.isOpen() && !context.path().startsWith("/assets/")) {
            context.header("Retry-After", "2");
            throw new ServiceUnavailableResponse();
        }
    }

    /** As a page for people, by RFC 9457 for programs. */
    private void problem(Context context) {
        if (!context.path().startsWith("/api/")) {
            pages.problem(context);
            return;
        }
        var status = context.status();
        String said = context.result();
        context.contentType("application/problem+json").result(Json.object(json -> {
            json.writeStringField("type", "about:blank");
            json.writeStringField("title", status.getMessage());
            json.writeNumberField("status", status.getCode());
            json.writeStringField("detail", status.getCode() == 400 && said != null ? said : status.getMessage());
        }));
    }

    private static void send(Context context, Asset asset) {
        context.header("Cache-Control", "public, max-age=31536000, immutable");
        context.contentType(asset.type()).result(asset.content());
    }
}
