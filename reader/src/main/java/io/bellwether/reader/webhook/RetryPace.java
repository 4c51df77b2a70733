package io.bellwether.reader.webhook;

import java.time.Duration;

/**
 * How long a receiver is waited for.
 *
 * @param deadline of one request, answer included
 * @param firstPause longest pause before the second attempt; it doubles with each
 * @param longestPause longest of all, unless the receiver asks for more
 */
public record RetryPace(Duration deadline, Duration firstPause, Duration longestPause) {

    /** A quarter of a minute for an answer; pauses from two seconds up to ten minutes. */
    public static final RetryPace USUAL =
            new RetryPace(Duration.ofSeconds(15), Duration.ofSeconds(2), Duration.ofMinutes(10));

    private static final int MOST_DOUBLINGS = 20;

    /** Upper end of the pause after so many failed attempts. */
    Duration longestAfter(int attempts) {
        long doubled = firstPause.toMillis() << Math.min(MOST_DOUBLINGS, attempts - 1);
        return Duration.ofMillis(Math.min(longestPause.toMillis(), doubled));
    }
}
