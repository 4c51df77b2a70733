package io.bellwether.ingest.push;

import io.bellwether.runtime.net.Loopback;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How the push endpoint listens and what it takes.
 *
 * @param host address to bind
 * @param port to bind; 0 for any free one
 * @param token that a request must bear; absent for none, which only a loopback address permits
 * @param maxBodyBytes of one request
 * @param maxInFlightBytes of all requests in work together; at least one body
 * @param timeout for the body to arrive, and then for the broker to acknowledge
 */
public record PushConfig(
        String host, int port, @Nullable String token, int maxBodyBytes, long maxInFlightBytes, Duration timeout) {

    public PushConfig {
        if (maxInFlightBytes < maxBodyBytes) {
            throw new IllegalArgumentException("one body must fit into what may be in flight");
        }
        if (token == null && !Loopback.isLoopback(host)) {
            throw new IllegalArgumentException("without a token only a loopback address may be bound, not " + host);
        }
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "PushConfig[" + host + ":" + port + "]";
    }
}
