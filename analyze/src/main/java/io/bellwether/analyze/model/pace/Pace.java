package io.bellwether.analyze.model.pace;

import java.time.Duration;

/**
 * How a server is treated.
 *
 * @param requestsPerMinute most requests; 0 for no limit
 * @param tokensPerMinute most tokens, read and written together; 0 for no limit
 * @param attempts how often one question is asked when the server fails, at least 1
 * @param backOff the first pause between two attempts is drawn from 0 to this, each further one from twice the range before
 * @param longestBackOff most that is drawn from
 * @param breakerFailures failures in a row after which the server is left alone
 * @param breakerPause for how long
 */
public record Pace(
        int requestsPerMinute,
        int tokensPerMinute,
        int attempts,
        Duration backOff,
        Duration longestBackOff,
        int breakerFailures,
        Duration breakerPause) {

    public Pace {
        if (requestsPerMinute < 0 || tokensPerMinute < 0 || attempts < 1 || breakerFailures < 1) {
            throw new IllegalArgumentException("rates must be 0 or more, attempts and failures 1 or more");
        }
        if (backOff.compareTo(longestBackOff) > 0) {
            throw new IllegalArgumentException("the first back-off must not be above the longest");
        }
    }
}
