package io.bellwether.enrich;

import io.bellwether.news.EventTimeOrigin;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An article's place in time: when it says that it was published, if that can be, else when it was taken in.
 */
record EventTime(Instant time, EventTimeOrigin origin) {

    /** Nothing was published as a feed or a page before this. */
    private static final Instant EARLIEST = Instant.parse("1990-01-01T00:00:00Z");

    /** Clocks of publishers are off by this much. */
    private static final Duration AHEAD = Duration.ofHours(1);

    static EventTime of(@Nullable Instant published, Instant ingested) {
        if (published == null) {
            return new EventTime(ingested, EventTimeOrigin.INGESTED_NO_TIME);
        }
        if (published.isBefore(EARLIEST) || published.isAfter(ingested.plus(AHEAD))) {
            return new EventTime(ingested, EventTimeOrigin.INGESTED_IMPLAUSIBLE_TIME);
        }
        return new EventTime(published, EventTimeOrigin.PUBLISHED);
    }
}
