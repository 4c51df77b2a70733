package io.bellwether.ingest.poll;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/**
 * One request at a time to a host, and a pause between two. Hosts share a fixed number of places, so that memory is
 * bounded; two hosts that meet in one place only wait a little longer.
 */
final class HostGate {

    private static final int PLACES = 1_024;

    /** Waits. */
    @FunctionalInterface
    interface Pause {
        void lasting(Duration duration) throws InterruptedException;
    }

    private final Clock clock;
    private final Pause pause;
    private final PlaceInLine[] places = new PlaceInLine[PLACES];

    private static final class PlaceInLine {
        private final ReentrantLock turn = new ReentrantLock(true);
        private Instant lastLeft = Instant.MIN;
    }

    HostGate(Clock clock, Pause pause) {
        this.clock = clock;
        this.pause = pause;
        for (int i = 0; i < PLACES; i++) {
            places[i] = new PlaceInLine();
        }
    }

    /** Waits for this host's turn, then asks. */
    <T> T visit(URI url, Duration gap, Supplier<T> request) throws InterruptedException {
        var place = places[Math.floorMod(String.valueOf(url.getHost()).hashCode(), PLACES)];
        place.turn.lockInterruptibly();
        try {
            var earliest = place.lastLeft.equals(Instant.MIN) ? Instant.MIN : place.lastLeft.plus(gap);
            var now = clock.instant();
            if (earliest.isAfter(now)) {
                pause.lasting(Duration.between(now, earliest));
            }
            return request.get();
        } finally {
            place.lastLeft = clock.instant();
            place.turn.unlock();
        }
    }
}
