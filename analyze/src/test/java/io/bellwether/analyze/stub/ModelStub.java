package io.bellwether.analyze.stub;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Function;

/** A server of the OpenAI protocol, over real HTTP, that answers and fails as a test wants it to. */
public final class ModelStub implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpServer server;
    private final Function<StubRequest, Reply> behaviour;
    private final List<StubRequest> requests = new CopyOnWriteArrayList<>();
    private final CountDownLatch closed = new CountDownLatch(1);

    private ModelStub(HttpServer server, Function<StubRequest, Reply> behaviour) {
        this.server = server;
        this.behaviour = behaviour;
    }

    /** Starts one on a free port of this machine. */
    public static ModelStub start(Function<StubRequest, Reply> behaviour) {
        try {
            var server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 64);
            var stub = new ModelStub(server, behaviour);
            server.setExecutor(Executors.newCachedThreadPool(task -> {
                var thread = new Thread(task, "model-stub");
                thread.setDaemon(true);
                return thread;
            }));
            server.createContext("/v1/chat/completions", stub::handle);
            server.start();
            return stub;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Base URL for the client. */
    public String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/v1";
    }

    /** Everything that was asked, in order; questions about its modes left out. */
    public List<StubRequest> requests() {
        return requests.stream().filter(request -> !request.isProbe()).toList();
    }

    /** The questions about its modes. */
    public List<StubRequest> probes() {
        return requests.stream().filter(StubRequest::isProbe).toList();
    }

    @Override
    public void close() {
        closed.countDown();
        server.stop(0);
    }

    private void handle(HttpExchange exchange) throws IOException {
        var request = new StubRequest(
                JSON.readTree(exchange.getRequestBody()),
                exchange.getRequestHeaders().getFirst("Authorization"));
        requests.add(request);
        Reply reply =
                request.isProbe() && !(behaviour instanceof Probed) ? greeting(request) : behaviour.apply(request);
        if (reply instanceof Reply.Text text) {
            send(exchange, 200, completion(text.text(), text.finishReason()));
        } else if (reply instanceof Reply.Raw raw) {
            raw.headers().forEach(exchange.getResponseHeaders()::set);
            send(exchange, raw.status(), raw.body());
        } else if (reply instanceof Reply.Large large) {
            send(exchange, 200, completion("x".repeat(large.bytes()), "stop"));
        } else if (reply instanceof Reply.Cut) {
            byte[] half = completion("half", "stop").getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, half.length * 2L);
            exchange.getResponseBody().write(half);
            exchange.getResponseBody().flush();
            exchange.close();
        } else {
            hang(exchange);
        }
    }

    /** Behaviour that also answers the questions about modes. */
    @FunctionalInterface
    public interface Probed extends Function<StubRequest, Reply> {}

    private static Reply greeting(StubRequest request) {
        return Reply.text(request.format().isEmpty() ? "Hello" : "{\"greeting\": \"Hello\"}");
    }

    private void hang(HttpExchange exchange) {
        try {
            closed.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            exchange.close();
        }
    }

    private static String completion(String text, String finishReason) throws IOException {
        var completion = JSON.createObjectNode()
                .put("id", "c1")
                .put("object", "chat.completion")
                .put("created", 1)
                .put("model", "stub-1");
        var choice = completion.putArray("choices").addObject().put("index", 0).put("finish_reason", finishReason);
        choice.putObject("message").put("role", "assistant").put("content", text);
        completion
                .putObject("usage")
                .put("prompt_tokens", 100)
                .put("completion_tokens", 50)
                .put("total_tokens", 150);
        return JSON.writeValueAsString(completion);
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        exchange.sendResponseHeaders(status, bytes.length);
        try (var stream = exchange.getResponseBody()) {
            stream.write(bytes);
        }
    }
}
