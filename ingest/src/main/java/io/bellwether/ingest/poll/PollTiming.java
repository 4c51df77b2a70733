package io.bellwether.ingest.poll;

import io.bellwether.ingest.fetch.ResponseHeaders;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/** When a feed is asked again. */
final class PollTiming {

    /** The end of time as far as cursors are concerned. */
    static final Instant NEVER = Instant.parse("9999-12-31T23:59:59Z");

    private static final int MOST_DOUBLINGS = 20;

    private final PollPolicy policy;

    PollTiming(PollPolicy policy) {
        this.policy = policy;
    }

    /** After a good answer: what the feed or the server asks for, within the policy's bounds. */
    Instant afterSuccess(Instant now, @Nullable Duration pollInterval, ResponseHeaders headers) {
        var maxAge = headers.get("cache-control").flatMap(PollTiming::maxAge);
        Duration wanted = pollInterval;
        if (maxAge.isPresent() && (wanted == null || maxAge.get().compareTo(wanted) > 0)) {
            wanted = maxAge.get();
        }
        return now.plus(within(wanted == null || wanted.isZero() ? policy.interval() : wanted));
    }

    /**
     * After a failure: the interval doubled for each failure in a row, up to a fifth more by a jitter that depends on the
     * host and the count alone, and never before the server allows.
     *
     * @param failures in a row, at least 1
     */
    Instant afterFailure(Instant now, String host, int failures, @Nullable Instant retryAfter) {
        long factor = 1L << Math.min(failures - 1, MOST_DOUBLINGS);
        var backOff = policy.interval().compareTo(policy.maxInterval().dividedBy(factor)) > 0
                ? policy.maxInterval()
                : policy.interval().multipliedBy(factor);
        var next = now.plus(
                backOff.plus(backOff.multipliedBy(jitter(host, failures)).dividedBy(500)));
        return retryAfter != null && retryAfter.isAfter(next) ? retryAfter : next;
    }

    private Duration within(Duration wanted) {
        if (wanted.compareTo(policy.minInterval()) < 0) {
            return policy.minInterval();
        }
        return wanted.compareTo(policy.maxInterval()) > 0 ? policy.maxInterval() : wanted;
    }

    /** 0 to 99. */
    private static long jitter(String host, int failures) {
        var crc = new CRC32();
        crc.update((host + '#' + failures).getBytes(StandardCharsets.UTF_8));
        return crc.getValue() % 100;
    }

    private static Optional<Duration> maxAge(String cacheControl) {
        for (String directive : cacheControl.toLowerCase(Locale.ROOT).split(",", 50)) {
            String text = directive.strip();
            if (text.startsWith("max-age=")) {
                String seconds = text.substring("max-age=".length()).replace("\"", "");
                if (!seconds.isEmpty()
                        && seconds.length() < 10
                        && seconds.chars().allMatch(c -> c >= '0' && c <= '9')) {
                    return Optional.of(Duration.ofSeconds(Long.parseLong(seconds)));
                }
            }
        }
        return Optional.empty();
    }
}
