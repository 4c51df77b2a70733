package io.bellwether.reader.webhook;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How a receiver fares, since the start of this process.
 *
 * @param name of its settings
 * @param host that is posted to; the rest of an address may be secret
 * @param taken messages that it took
 * @param refused messages that were given up, because it refused them again and again
 * @param failures attempts that failed since it last took a message
 * @param behind records that it has not been asked about, at most
 * @param lastTaken when it last took one; null before the first
 * @param lastFailure why the last attempt failed; null after one that did not
 * @param isEnded whether it has said that it wants nothing any more
 */
public record WebhookStatus(
        String name,
        String host,
        long taken,
        long refused,
        long failures,
        long behind,
        @Nullable Instant lastTaken,
        @Nullable String lastFailure,
        boolean isEnded) {

    static WebhookStatus of(WebhookConfig config) {
        return new WebhookStatus(config.name(), config.url().getHost(), 0, 0, 0, 0, null, null, false);
    }

    /** Whether messages wait because it does not take them. */
    public boolean isFailing() {
        return failures > 0;
    }

    WebhookStatus taken(Instant now) {
        return new WebhookStatus(name, host, taken + 1, refused, 0, behind, now, null, isEnded);
    }

    WebhookStatus gaveUp() {
        return new WebhookStatus(name, host, taken, refused + 1, 0, behind, lastTaken, lastFailure, isEnded);
    }

    WebhookStatus failed(String reason) {
        return new WebhookStatus(name, host, taken, refused, failures + 1, behind, lastTaken, reason, isEnded);
    }

    WebhookStatus ended() {
        return new WebhookStatus(name, host, taken, refused, 0, 0, lastTaken, null, true);
    }

    WebhookStatus behind(long records) {
        return new WebhookStatus(name, host, taken, refused, failures, records, lastTaken, lastFailure, isEnded);
    }
}
