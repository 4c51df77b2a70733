package io.bellwether.ingest.feed;

import io.bellwether.ingest.feed.content.FeedPart;
import io.bellwether.ingest.feed.content.FeedPart.Property;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How often a feed wants to be polled: RSS {@code ttl}, else the syndication module. */
final class PollInterval {

    private static final Duration LONGEST = Duration.ofDays(366);

    private static final Map<String, Duration> PERIODS = Map.of(
            "hourly", Duration.ofHours(1),
            "daily", Duration.ofDays(1),
            "weekly", Duration.ofDays(7),
            "monthly", Duration.ofDays(30),
            "yearly", Duration.ofDays(365));

    private PollInterval() {}

    /** The interval, null when the feed does not say. */
    static @Nullable Duration of(FeedPart channel) {
        int ttl = number(channel.property(Property.TTL).orElse(""));
        var period =
                PERIODS.get(channel.property(Property.UPDATE_PERIOD).orElse("").toLowerCase(Locale.ROOT));
        int frequency =
                Math.max(1, number(channel.property(Property.UPDATE_FREQUENCY).orElse("")));
        Duration interval = ttl > 0 ? Duration.ofMinutes(ttl) : period == null ? null : period.dividedBy(frequency);
        return interval == null || interval.compareTo(LONGEST) > 0 ? null : interval;
    }

    private static int number(String text) {
        boolean digits = !text.isEmpty() && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits && text.length() < 9 ? Integer.parseInt(text) : 0;
    }
}
