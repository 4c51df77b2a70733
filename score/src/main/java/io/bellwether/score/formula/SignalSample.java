package io.bellwether.score.formula;

import java.time.Instant;

/**
 * An engagement number of one article as known at one moment.
 *
 * @param articleId the article it belongs to
 * @param outletId who published that article; selects the typical level
 * @param name kind of signal: points, comments, rank ...
 * @param value as the producer gave it; what is not finite or below 0 (rank: below 1) is not counted
 * @param reportedAt event time of the article; the level decays from here
 * @param at when the producer knew it; growth is counted between these moments
 */
public record SignalSample(
        String articleId, String outletId, String name, double value, Instant reportedAt, Instant at) {}
