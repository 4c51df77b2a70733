package io.bellwether.reader.webhook;

import io.bellwether.runtime.net.BackOff;
import java.time.Duration;

/**
 * How long a receiver is waited for.
 *
 * @param deadline of one request, answer included
 * @param backOff pauses between attempts, unless the receiver asks for more
 */
public record RetryPace(Duration deadline, BackOff backOff) {

    /** A quarter of a minute for an answer; pauses from two seconds up to ten minutes. */
    public static final RetryPace USUAL =
            new RetryPace(Duration.ofSeconds(15), new BackOff(Duration.ofSeconds(2), Duration.ofMinutes(10)));
}
