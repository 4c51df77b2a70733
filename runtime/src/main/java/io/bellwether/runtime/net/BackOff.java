package io.bellwether.runtime.net;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * Pauses between attempts: exponential with full jitter (M. Brooker, "Exponential Backoff and Jitter", 2015).
 *
 * @param first longest pause before the second attempt; it doubles with each
 * @param longest longest of all
 */
public record BackOff(Duration first, Duration longest) {

    private static final int MOST_DOUBLINGS = 20;

    /** A pause after so many failed attempts, from 1: anything from nothing up to the bound. */
    public Duration pause(int attempts, RandomGenerator random) {
        long doubled = first.toMillis() << Math.min(MOST_DOUBLINGS, attempts - 1);
        return Duration.ofMillis(random.nextLong(Math.min(longest.toMillis(), doubled) + 1));
    }
}
