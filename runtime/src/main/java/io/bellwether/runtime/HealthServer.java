package io.bellwether.runtime;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.BooleanSupplier;

/**
 * Tells whoever watches: {@code /health/live} and {@code /health/ready} answer 200 or 503, {@code /metrics} is in
 * Prometheus' text format.
 */
public final class HealthServer implements AutoCloseable {

    private static final int OK = 200;
    private static final int UNAVAILABLE = 503;

    private final HttpServer server;
    private final ExecutorService executor;

    private HealthServer(HttpServer server, ExecutorService executor) {
        this.server = server;
        this.executor = executor;
    }

    /**
     * Starts listening.
     *
     * @param host address to bind, e.g. {@code 127.0.0.1}
     * @param port 0 for any free one
     * @throws IOException when the port is taken
     */
    public static HealthServer start(
            String host, int port, BooleanSupplier live, BooleanSupplier ready, PrometheusMeterRegistry meters)
            throws IOException {
        var server = HttpServer.create(new InetSocketAddress(host, port), 16);
        var executor = Executors.newSingleThreadExecutor(task -> {
            var thread = new Thread(task, "health");
            thread.setDaemon(true);
            return thread;
        });
        server.createContext("/health/live", exchange -> answer(exchange, live));
        server.createContext("/health/ready", exchange -> answer(exchange, ready));
        server.createContext("/metrics", exchange -> send(exchange, OK, meters.scrape()));
        server.setExecutor(executor);
        server.start();
        return new HealthServer(server, executor);
    }

    /** The port that it listens on. */
    public int port() {
        return server.getAddress().getPort();
    }

    @Override
    public void close() {
        server.stop(0);
        executor.shutdownNow();
    }

    private static void answer(HttpExchange exchange, BooleanSupplier good) throws IOException {
        boolean answer = good.getAsBoolean();
        send(exchange, answer ? OK : UNAVAILABLE, answer ? "ok\n" : "not ready\n");
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "text/plain; charset=utf-8");
        exchange.sendResponseHeaders(status, bytes.length);
        try (var stream = exchange.getResponseBody()) {
            stream.write(bytes);
        }
    }
}
