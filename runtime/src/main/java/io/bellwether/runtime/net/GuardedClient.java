package io.bellwether.runtime.net;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.apache.hc.client5.http.classic.methods.HttpUriRequestBase;
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

/**
 * An HTTP client for addresses that configuration or content name: every address is looked at when it is dialled, headers are bounded, every
 * exchange ends by its deadline. No redirects, proxies, cookies, retries or decompression. Safe for use by many threads.
 */
public final class GuardedClient implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(GuardedClient.class);

    private static final int MAX_LINE = 16 * 1024;
    private static final int MAX_HEADERS = 200;

    private final CloseableHttpClient client;
    private final ScheduledThreadPoolExecutor deadlines;

    /**
     * What connections may take.
     *
     * @param connect longest for one to be made, TLS included
     * @param silence longest between two bytes of an answer
     * @param lease longest wait for one that others use
     * @param connections most at a time
     * @param connectionsPerHost most to one host
     */
    public record Limits(Duration connect, Duration silence, Duration lease, int connections, int connectionsPerHost) {}

    /** The deadline has passed. */
    public static final class OutOfTimeException extends InterruptedIOException {
        private static final long serialVersionUID = 1L;

        public OutOfTimeException() {
            super("took too long");
        }
    }

    /** Makes something of an answer while it is open; what it leaves unread is thrown away. */
    @FunctionalInterface
    public interface Reading<T> {
        T read(ClassicHttpResponse response) throws IOException;
    }

    /** A client whose threads bear a name. */
    public GuardedClient(String name, GuardedResolver resolver, Limits limits) {
        this.client = client(resolver, limits);
        this.deadlines = new ScheduledThreadPoolExecutor(1, task -> {
            var thread = new Thread(task, name + "-deadlines");
            thread.setDaemon(true);
            return thread;
        });
        deadlines.setRemoveOnCancelPolicy(true);
    }

    /**
     * Asks and reads the answer.
     *
     * @param deadline for all of it
     * @throws OutOfTimeException when it took longer
     * @throws ForbiddenAddressException when the host's address may not be dialled
     */
    public <T> T exchange(HttpUriRequestBase message, Duration deadline, Reading<T> reading) throws IOException {
        if (deadline.isNegative() || deadline.isZero()) {
            throw new OutOfTimeException();
        }
        long end = System.nanoTime() + deadline.toNanos();
        var alarm = deadlines.schedule(message::cancel, deadline.toNanos(), TimeUnit.NANOSECONDS);
        try {
            var response = client.executeOpen(host(message), message, null);
            try {
                return reading.read(response);
            } finally {
                closeQuietly(response);
            }
        } catch (IOException e) {
            if (System.nanoTime() >= end) {
                var outOfTime = new OutOfTimeException();
                outOfTime.initCause(e);
                throw outOfTime;
            }
            throw e;
        } finally {
            alarm.cancel(false);
        }
    }

    @Override
    public void close() {
        deadlines.shutdownNow();
        client.close(CloseMode.IMMEDIATE);
    }

    /** Everything wanted has been read, or an exception is under way that says more. */
    private static void closeQuietly(ClassicHttpResponse response) {
        try {
            response.close();
        } catch (IOException e) {
            LOG.atTrace().setCause(e).log("answer not closed");
        }
    }

    private static HttpHost host(HttpUriRequestBase message) throws IOException {
        try {
            URI url = message.getUri();
            return new HttpHost(url.getScheme(), url.getHost(), url.getPort());
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    private static CloseableHttpClient client(GuardedResolver resolver, Limits limits) {
        var connections = PoolingHttpClientConnectionManagerBuilder.create()
                .setDnsResolver(resolver)
                .setConnectionFactory(ManagedHttpClientConnectionFactory.builder()
                        .http1Config(Http1Config.custom()
                                .setMaxLineLength(MAX_LINE)
                                .setMaxHeaderCount(MAX_HEADERS)
                                .build())
                        .build())
                .setDefaultConnectionConfig(ConnectionConfig.custom()
                        .setConnectTimeout(Timeout.of(limits.connect()))
                        .setSocketTimeout(Timeout.of(limits.silence()))
                        .setTimeToLive(TimeValue.ofMinutes(1))
                        .setValidateAfterInactivity(TimeValue.ofSeconds(1))
                        .build())
                .setMaxConnTotal(limits.connections())
                .setMaxConnPerRoute(limits.connectionsPerHost())
                .build();
        return HttpClients.custom()
                .setConnectionManager(connections)
                .setDefaultRequestConfig(RequestConfig.custom()
                        .setResponseTimeout(Timeout.of(limits.silence()))
                        .setConnectionRequestTimeout(Timeout.of(limits.lease()))
                        .setRedirectsEnabled(false)
                        .setAuthenticationEnabled(false)
                        .setProtocolUpgradeEnabled(false)
                        .build())
                // Also keeps the proxies of the environment out: one would dial in our stead.
                .setRoutePlanner(new DirectRoute())
                // A few bytes may unpack to gigabytes: whoever asks for that unpacks within bounds.
                .disableContentCompression()
                .disableCookieManagement()
                .disableRedirectHandling()
                .disableAutomaticRetries()
                .disableAuthCaching()
                .build();
    }
}
