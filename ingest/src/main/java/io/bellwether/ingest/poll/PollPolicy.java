package io.bellwether.ingest.poll;

import java.time.Duration;

/**
 * How feeds are polled.
 *
 * @param interval between two polls of a feed that does not say how often it changes
 * @param minInterval below which no feed is polled, whatever it says
 * @param maxInterval above which every feed is polled, whatever it says; also the longest back-off
 * @param hostGap between two requests to one host
 * @param archivePages older documents (RFC 5005) read when a feed is new or was left alone too long; 0 for none
 * @param fullText whether the pages of entries are fetched
 */
public record PollPolicy(
        Duration interval,
        Duration minInterval,
        Duration maxInterval,
        Duration hostGap,
        int archivePages,
        boolean fullText) {

    public PollPolicy {
        if (minInterval.compareTo(maxInterval) > 0) {
            throw new IllegalArgumentException("the shortest interval is above the longest");
        }
        if (archivePages < 0) {
            throw new IllegalArgumentException("archivePages must not be negative");
        }
    }
}
