package io.bellwether.ingest.fetch;

import io.bellwether.runtime.net.GuardedClient;
import io.bellwether.runtime.net.GuardedClient.Limits;
import io.bellwether.runtime.net.GuardedResolver;
import java.io.IOException;
import java.time.Duration;
import java.util.TreeMap;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.core5.http.ClassicHttpResponse;

/** One request and its answer, without redirects. */
final class HttpHop implements AutoCloseable {

    private static final int CONNECTIONS = 64;
    private static final int CONNECTIONS_PER_HOST = 4;
    private static final byte[] NOTHING = {};

    private final FetchPolicy policy;
    private final GuardedClient client;

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
        this.client = new GuardedClient(
                "fetch",
                resolver,
                new Limits(
                        policy.connectTimeout(),
                        policy.responseTimeout(),
                        policy.totalTimeout(),
                        CONNECTIONS,
                        CONNECTIONS_PER_HOST));
    }

    /** Asks and reads the answer within the time given. */
    Answer get(FetchRequest request, Duration remaining) throws IOException {
        var get = message(request);
        return client.exchange(get, remaining, response -> read(response, get, request.cut()));
    }

    @Override
    public void close() {
        client.close();
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
        get.setHeader("User-Agent", PageFetcher.USER_AGENT);
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
}
