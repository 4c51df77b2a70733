package io.bellwether.ingest.fetch;

import io.bellwether.runtime.net.DirectRoute;
import io.bellwether.runtime.net.GuardedResolver;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.TreeMap;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.ManagedHttpClientConnectionFactory;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.config.Http1Config;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One request and its answer, without redirects. */
final class HttpHop implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(HttpHop.class);

    private static final int MAX_LINE = 16 * 1024;
    private static final int MAX_HEADERS = 200;
    private static final byte[] NOTHING = {};

    private final FetchPolicy policy;
    private final CloseableHttpClient client;
    private final ScheduledThreadPoolExecutor deadlines;

    /** The total time has passed. */
    static final class OutOfTime extends InterruptedIOException {
        private static final long serialVersionUID = 1L;

        OutOfTime() {
            super("took too long");
        }
    }

    /** An answer; the body is there only for those that are not redirects and not errors. */
    @SuppressWarnings("ArrayRecordComponent") // compared by nobody, copied by nobody
    record Answer(int status, ResponseHeaders headers, byte[] body) {

        boolean isRedirect() {
            return switch (status) {
                case 301, 302, 303, 307, 308 -> true;
                default -> false;
            };
        }

        boolean isPermanentRedirect() {
            return status == 301 || status == 308;
        }
    }

    HttpHop(FetchPolicy policy, GuardedResolver resolver) {
        this.policy = policy;
        this.client = client(policy, resolver);
        this.deadlines = new ScheduledThreadPoolExecutor(1, task -> {
            var thread = new Thread(task, "fetch-deadlines");
            thread.setDaemon(true);
            return thread;
        });
        deadlines.setRemoveOnCancelPolicy(true);
    }

    /** Asks and reads the answer within the time given. */
    Answer get(FetchRequest request, Duration remaining) throws IOException {
        if (remaining.isNegative() || remaining.isZero()) {
            throw new OutOfTime();
        }
        long end = System.nanoTime() + remaining.toNanos();
        var get = message(request);
        var deadline = deadlines.schedule(get::cancel, remaining.toNanos(), TimeUnit.NANOSECONDS);
        try {
            var response = client.executeOpen(host(request.url()), get, null);
            try {
                return read(response, get, request.cut());
            } finally {
                closeQuietly(response);
            }
        } catch (IOException e) {
            if (System.nanoTime() >= end) {
                var outOfTime = new OutOfTime();
                outOfTime.initCause(e);
                throw outOfTime;
            }
            throw e;
        } finally {
            deadline.cancel(false);
        }
    }

    /** Everything wanted has been read, or an exception is under way that says more. */
    private static void closeQuietly(ClassicHttpResponse response) {
        try {
            response.close();
        } catch (IOException e) {
            LOG.atTrace().setCause(e).log("answer not closed");
        }
    }

    @Override
    public void close() {
        deadlines.shutdownNow();
        client.close(CloseMode.IMMEDIATE);
    }

    private Answer read(ClassicHttpResponse response, HttpGet get, boolean cut) throws IOException {
        var headers = headers(response);
        var entity = response.getEntity();
        int status = response.getCode();
        boolean wanted = status == 200 || status == 203;
        if (entity == null) {
            return new Answer(status, headers, NOTHING);
        }
        boolean readAll = false;
        try {
            byte[] body = NOTHING;
            if (wanted) {
                String encoding = headers.get("content-encoding").orElse("");
                body = BoundedBody.read(entity.getContent(), encoding, policy.maxBytes(), cut);
                readAll = !cut;
            }
            return new Answer(status, headers, body);
        } finally {
            if (!readAll) {
                // Closing alone would read the rest of the body first.
                get.cancel();
            }
        }
    }

    private static ResponseHeaders headers(ClassicHttpResponse response) {
        var values = new TreeMap<String, String>(String.CASE_INSENSITIVE_ORDER);
        for (var header : response.getHeaders()) {
            String value = header.getValue() == null ? "" : header.getValue();
            values.merge(header.getName(), value, (first, next) -> first + ", " + next);
        }
        return ResponseHeaders.of(values);
    }

    private static HttpGet message(FetchRequest request) {
        var get = new HttpGet(request.url());
        get.setHeader("Accept", request.accept());
        get.setHeader("Accept-Encoding", "gzip, deflate");
        if (request.etag() != null) {
            get.setHeader("If-None-Match", request.etag());
        }
        if (request.lastModified() != null) {
            get.setHeader("If-Modified-Since", request.lastModified());
        }
        return get;
    }

    private static HttpHost host(URI url) {
        return new HttpHost(url.getScheme(), url.getHost(), url.getPort());
    }

    private static CloseableHttpClient client(FetchPolicy policy, GuardedResolver resolver) {
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(resolver)
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(Http1Config.custom()
                                .setMaxLineLength(MAX_LINE)
                                .setMaxHeaderCount(MAX_HEADERS)
                                .build())
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(policy.connectTimeout()))
                        .setSocketTimeout(Timeout.of(policy.responseTimeout()))
                        .setTimeToLive(TimeValue.ofMinutes(1))
                        .build())
                .setMaxConnTotal(64)
                .setMaxConnPerRoute(4)
                .build();
        return HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(Timeout.of(policy.responseTimeout()))
                        .setConnectionRequestTimeout(Timeout.of(policy.totalTimeout()))
                        .setRedirectsEnabled(false)
                        .setAuthenticationEnabled(false)
                        .setProtocolUpgradeEnabled(false)
                        .build())
                .setUserAgent(PageFetcher.USER_AGENT)
                // Also keeps the proxies of the environment out.
                .setRoutePlanner(new DirectRoute())
                .disableContentCompression()
                .disableCookieManagement()
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableAuthCaching()
                .build();
    }
}
