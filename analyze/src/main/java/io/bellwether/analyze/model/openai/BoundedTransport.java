package io.bellwether.analyze.model.openai;

import com.openai.core.RequestOptions;
import com.openai.core.http.Headers;
import com.openai.core.http.HttpClient;
import com.openai.core.http.HttpRequest;
import com.openai.core.http.HttpRequestBody;
import com.openai.core.http.HttpResponse;
import com.openai.errors.OpenAIIoException;
import io.bellwether.runtime.net.DirectRoute;
import io.bellwether.runtime.net.GuardedResolver;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.io.entity.ByteArrayEntity;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/**
 * How the client's requests get to the server: every address is looked at when it is dialled, answers are read whole, up to a size and within
 * a deadline; no redirects, proxies or cookies.
 */
final class BoundedTransport implements HttpClient {

    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final int MOST_CONNECTIONS = 256;

    private final CloseableHttpClient client;
    private final Duration deadline;
    private final int answerBytes;
    private final ScheduledThreadPoolExecutor deadlines;

    /** The deadline has passed. */
    static final class OutOfTime extends InterruptedIOException {
        private static final long serialVersionUID = 1L;
    }

    /** The answer is larger than allowed. */
    static final class TooLarge extends IOException {
        private static final long serialVersionUID = 1L;
    }

    BoundedTransport(GuardedResolver resolver, Duration deadline, int answerBytes) {
        this.client = client(resolver, deadline);
        this.deadline = deadline;
        this.answerBytes = answerBytes;
        this.deadlines = new ScheduledThreadPoolExecutor(1, task -> {
            var thread = new Thread(task, "model-deadlines");
            thread.setDaemon(true);
            return thread;
        });
        deadlines.setRemoveOnCancelPolicy(true);
    }

    @Override
    public HttpResponse execute(HttpRequest request, RequestOptions options) {
        try {
            return send(message(request));
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
        deadlines.shutdownNow();
        client.close(CloseMode.IMMEDIATE);
    }

    private HttpResponse send(HttpUriRequestBase message) throws IOException {
        long end = System.nanoTime() + deadline.toNanos();
        var alarm = deadlines.schedule(message::cancel, deadline.toNanos(), TimeUnit.NANOSECONDS);
        try {
            return client.execute(host(message), message, response -> read(response, message));
        } catch (IOException e) {
            if (System.nanoTime() >= end) {
                var outOfTime = new OutOfTime();
                outOfTime.initCause(e);
                throw outOfTime;
            }
            throw e;
        } finally {
            alarm.cancel(false);
        }
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

    private static HttpHost host(HttpUriRequestBase message) throws IOException {
        try {
            URI url = message.getUri();
            return new HttpHost(url.getScheme(), url.getHost(), url.getPort());
        } catch (java.net.URISyntaxException e) {
            throw new IOException(e);
        }
    }

    private static CloseableHttpClient client(GuardedResolver resolver, Duration deadline) {
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(resolver)
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(CONNECT))
                        .setSocketTimeout(Timeout.of(deadline))
                        .setTimeToLive(TimeValue.ofMinutes(5))
                        .setValidateAfterInactivity(TimeValue.ofSeconds(1))
                        .build())
                .setMaxConnTotal(MOST_CONNECTIONS)
                .setMaxConnPerRoute(MOST_CONNECTIONS)
                .build();
        return HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(Timeout.of(deadline))
                        .setRedirectsEnabled(false)
                        .setAuthenticationEnabled(false)
                        .setProtocolUpgradeEnabled(false)
                        .build())
                // Also keeps the proxies of the environment out: one would dial in our stead.
                .setRoutePlanner(new DirectRoute())
                // A few bytes may unpack to gigabytes; none is asked for.
                .disableContentCompression()
                .disableCookieManagement()
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableAuthCaching()
                .build();
    }
}
