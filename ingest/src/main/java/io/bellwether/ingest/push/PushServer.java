package io.bellwether.ingest.push;

import io.bellwether.ingest.publish.ArticleSink;
import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * Takes articles over HTTP. {@code POST /articles} is answered 202 when the broker has acknowledged every article of the
 * request; {@code GET /health} answers 200 while articles are taken. See the module's README for formats and answers.
 */
public final class PushServer implements AutoCloseable {

    private static final int THREADS = 32;

    private final PushConfig config;
    private final PushHandler handler;
    private final BearerToken token;
    private final InFlight inFlight;
    private final ArticleSink sink;
    private final MeterRegistry meters;
    private final Javalin http;

    private PushServer(PushConfig config, ArticleSink sink, ArticleReader articles, Clock clock, MeterRegistry meters) {
        this.config = config;
        this.handler = new PushHandler(new BodyReader(articles), sink, config.timeout(), clock);
        this.token = new BearerToken(config.token());
        this.inFlight = new InFlight(config.maxInFlightBytes());
        this.sink = sink;
        this.meters = meters;
        this.http = Javalin.create(this::configure);
    }

    /**
     * Starts listening.
     *
     * @param sink where articles go; the server does not close it
     * @throws IllegalStateException when the port is taken
     */
    public static PushServer start(
            PushConfig config, ArticleSink sink, ArticleReader articles, Clock clock, MeterRegistry meters) {
        var server = new PushServer(config, sink, articles, clock, meters);
        try {
            server.http.start(config.host(), config.port());
            return server;
        } catch (RuntimeException e) {
            throw new IllegalStateException("cannot listen on " + config.host() + ":" + config.port(), e);
        }
    }

    /** The port that it listens on. */
    public int port() {
        return http.port();
    }

    /** Takes nothing more and lets requests in work end, for at most the configured timeout. */
    @Override
    public void close() {
        try {
            inFlight.drain(config.timeout());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        http.stop();
    }

    private void configure(JavalinConfig javalin) {
        javalin.startup.showJavalinBanner = false;
        javalin.startup.showOldJavalinVersionWarning = false;
        javalin.http.prefer405over404 = true;
        javalin.jetty.threadPool = new QueuedThreadPool(THREADS);
        javalin.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
        javalin.routes.post("/articles", this::articles);
        javalin.routes.get("/health", this::health);
        javalin.routes.error(404, context -> send(context, Answer.problem(404, "Not found", "POST /articles is here")));
        javalin.routes.error(
                405, context -> send(context, Answer.problem(405, "Method not allowed", "POST /articles is here")));
        javalin.routes.exception(
                IOException.class,
                (failure, context) -> send(context, Answer.problem(400, "Broken request", "the body broke off")));
    }

    private void articles(Context context) throws IOException, InterruptedException {
        long declared = context.req().getContentLengthLong();
        long room = declared < 0 || declared > config.maxBodyBytes() ? config.maxBodyBytes() : declared;
        var refused = refused(context, declared);
        if (refused.isPresent()) {
            answered(context, refused.get());
        } else if (!inFlight.enter(room)) {
            answered(
                    context,
                    inFlight.isClosing()
                            ? Answer.problem(503, "Stopping", "this server takes no more requests")
                                    .retryAfter(5)
                            : Answer.problem(429, "Too many requests", "too much is in work; ask again")
                                    .retryAfter(1));
        } else {
            try {
                answered(context, accepted(context));
            } finally {
                inFlight.leave(room);
            }
        }
    }

    private Optional<Answer> refused(Context context, long declared) {
        if (!token.admits(context.header("Authorization"))) {
            context.header("WWW-Authenticate", "Bearer");
            return Optional.of(
                    Answer.problem(401, "Unauthorized", "Authorization: Bearer <token> is missing or wrong"));
        }
        String encoding = context.header("Content-Encoding");
        boolean encoded = encoding != null && !encoding.equalsIgnoreCase("identity");
        if (encoded || BodyFormat.of(context.contentType()).isEmpty()) {
            return Optional.of(Answer.problem(
                    415,
                    "Unsupported media type",
                    "taken are application/json, application/x-ndjson and application/avro, in UTF-8, not compressed"));
        }
        return declared > config.maxBodyBytes()
                ? Optional.of(BodyStream.tooLarge(config.maxBodyBytes()))
                : Optional.empty();
    }

    private Answer accepted(Context context) throws IOException, InterruptedException {
        var format = BodyFormat.of(context.contentType()).orElseThrow();
        try {
            byte[] body = BodyStream.read(context.req().getInputStream(), config.maxBodyBytes(), config.timeout());
            return handler.handle(format, body, context.header("Idempotency-Key"));
        } catch (BodyStream.Failure e) {
            return e.answer();
        }
    }

    /** Written here and now: a stopping server closes connections as soon as nothing is in work. */
    private void answered(Context context, Answer answer) throws IOException {
        meters.counter("bellwether.ingest.push", "status", Integer.toString(answer.status()))
                .increment();
        head(context, answer);
        byte[] body = answer.bytes();
        context.res().setContentLength(body.length);
        context.res().getOutputStream().write(body);
        context.res().flushBuffer();
    }

    private void health(Context context) {
        boolean good = sink.isOpen() && !inFlight.isClosing();
        context.status(good ? 200 : 503).contentType("text/plain").result(good ? "ok\n" : "not taking articles\n");
    }

    private static void send(Context context, Answer answer) {
        head(context, answer);
        context.result(answer.bytes());
    }

    private static void head(Context context, Answer answer) {
        if (answer.retryAfterSeconds() > 0) {
            context.header("Retry-After", Integer.toString(answer.retryAfterSeconds()));
        }
        context.status(answer.status()).contentType(answer.contentType());
    }
}
