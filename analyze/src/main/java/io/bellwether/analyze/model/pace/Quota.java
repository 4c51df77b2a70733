package io.bellwether.analyze.model.pace;

import dev.failsafe.RateLimiter;
import java.time.Duration;

/** Requests and tokens a minute. Callers wait their turn; what a call took beyond its estimate, the next one waits for. */
final class Quota {

    private static final Duration MINUTE = Duration.ofMinutes(1);

    private final RateLimiter<Object> requests;
    private final RateLimiter<Object> tokens;
    private final boolean requestsLimited;
    private final boolean tokensLimited;

    Quota(int requestsPerMinute, int tokensPerMinute) {
        requestsLimited = requestsPerMinute > 0;
        tokensLimited = tokensPerMinute > 0;
        requests = RateLimiter.smoothBuilder(Math.max(1, requestsPerMinute), MINUTE)
                .build();
        tokens = RateLimiter.smoothBuilder(Math.max(1, tokensPerMinute), MINUTE).build();
    }

    void acquire(long expectedTokens) throws InterruptedException {
        if (tokensLimited) {
            tokens.acquirePermits(count(expectedTokens));
        }
        if (requestsLimited) {
            requests.acquirePermit();
        }
    }

    void settle(long expectedTokens, long takenTokens) {
        if (tokensLimited && takenTokens > expectedTokens) {
            var unused = tokens.reservePermits(count(takenTokens - expectedTokens));
        }
    }

    private static int count(long tokens) {
        return (int) Math.max(1, Math.min(tokens, Integer.MAX_VALUE));
    }
}
