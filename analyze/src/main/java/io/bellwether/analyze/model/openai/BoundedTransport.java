package io.bellwether.analyze.model.openai;

import com.openai.core.RequestOptions;
import com.openai.core.http.Headers;
import com.openai.core.http.HttpClient;
import com.openai.core.http.HttpRequest;
import com.openai.core.http.HttpRequestBody;
import com.openai.core.http.HttpResponse;
import com.openai.errors.OpenAIIoException;
import io.bellwether.runtime.net.GuardedClient;
import io.bellwether.runtime.net.GuardedClient.Limits;
import io.bellwether.runtime.net.GuardedResolver;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;

/** How the client's requests get to the server: over a guarded client, and answers are read whole, up to a size and within a deadline. */
final class BoundedTransport implements HttpClient {

    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final int MOST_CONNECTIONS = 256;

    private final GuardedClient client;
    private final Duration deadline;
    private final int answerBytes;

    /** The answer is larger than allowed. */
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;
    }

    BoundedTransport(GuardedResolver resolver, Duration deadline, int answerBytes) {
        this.client = new GuardedClient(
                "model", resolver, new Limits(CONNECT, deadline, deadline, MOST_CONNECTIONS, MOST_CONNECTIONS));
        this.deadline = deadline;
        this.answerBytes = answerBytes;
    }

    @Override
    public HttpResponse execute(HttpRequest request, RequestOptions options) {
        try {
            var message = message(request);
            return client.exchange(message, deadline, response -> read(response, message));
        } catch (IOException e) {
            throw new OpenAIIoException("request failed", e);
        }
    }

    @Override
    public CompletableFuture<HttpResponse> executeAsync(HttpRequest request, RequestOptions options) {
        throw new UnsupportedOperationException("calls are made one a thread");
    }

    @Override
    public void close() {
        client.close();
    }

    private HttpResponse read(ClassicHttpResponse response, HttpUriRequestBase message) throws IOException {
        var entity = response.getEntity();
        byte[] body = {};
        if (entity != null) {
            try (InputStream content = entity.getContent()) {
                body = content.readNBytes(answerBytes + 1);
                if (body.length > answerBytes) {
                    // Closing alone would read the rest of it first.
                    message.cancel();
                    throw new TooLarge();
                }
            }
        }
        var headers = Headers.builder();
        for (var header : response.getHeaders()) {
            headers.put(header.getName(), header.getValue() == null ? "" : header.getValue());
        }
        return new WholeResponse(response.getCode(), headers.build(), new ByteArrayInputStream(body));
    }

    private record WholeResponse(int statusCode, Headers headers, InputStream body) implements HttpResponse {

        @Override
        public void close() {
            // All of it has been read.
        }
    }

    private static HttpUriRequestBase message(HttpRequest request) throws IOException {
        var url = new StringBuilder(withoutSlash(request.baseUrl()));
        for (String segment : request.pathSegments()) {
            url.append('/').append(URLEncoder.encode(segment, StandardCharsets.UTF_8));
        }
        var message = new HttpUriRequestBase(request.method().name(), URI.create(url.toString()));
        for (String name : request.headers().names()) {
            request.headers().values(name).forEach(value -> message.addHeader(name, value));
        }
        HttpRequestBody body = request.body();
        if (body != null) {
            var bytes = new ByteArrayOutputStream();
            body.writeTo(bytes);
            message.setEntity(new ByteArrayEntity(bytes.toByteArray(), ContentType.parse(body.contentType())));
        }
        return message;
    }

    private static String withoutSlash(String url) {
        return url.endsWith("/") ? url.substring(0, url.length() - 1) : url;
    }
}
