package io.bellwether.ingest.poll;

import java.time.Instant;

/** What a poll brought. */
public sealed interface PollOutcome {

    /** When the feed may be asked next. */
    Instant next();

    /**
     * The feed was read, and what is new in it stands in Kafka.
     *
     * @param articles new or changed articles, and withdrawals
     * @param rejected entries that are no articles and were not reported before
     * @param unchanged entries published before
     */
    record Published(int articles, int rejected, int unchanged, Instant next) implements PollOutcome {}

    /** The server says that nothing has changed. */
    record NotModified(Instant next) implements PollOutcome {}

    /**
     * Nothing could be had.
     *
     * @param cause stable kebab-case code
     * @param detail for people
     */
    record Failed(String cause, String detail, Instant next) implements PollOutcome {}

    /** The feed is gone for good and is not asked again. */
    record Gone() implements PollOutcome {
        @Override
        public Instant next() {
            return PollTiming.NEVER;
        }
    }
}
