package io.bellwether.reader.intake;

import io.bellwether.news.BudgetEntry;
import java.util.Collection;

/**
 * What a day's calls of the model took, of all analysts together.
 *
 * @param day in UTC, such as 2026-11-21
 * @param calls that were settled
 * @param tokens read and written by them
 * @param heldTokens most that calls in flight may take
 * @param micros their price in millionths of the currency; 0 when no price is known
 * @param heldMicros most that calls in flight may cost
 * @param currency ISO 4217 code; empty when no price is known
 */
public record ModelDay(
        String day, long calls, long tokens, long heldTokens, long micros, long heldMicros, String currency) {

    /** The sum of a day's entries. */
    static ModelDay of(String day, Collection<BudgetEntry> entries) {
        var sum = none(day);
        for (BudgetEntry entry : entries) {
            sum = new ModelDay(
                    day,
                    sum.calls + entry.getCalls(),
                    sum.tokens + entry.getInputTokens() + entry.getOutputTokens(),
                    sum.heldTokens + entry.getReservedTokens(),
                    sum.micros + entry.getCostMicros(),
                    sum.heldMicros + entry.getReservedMicros(),
                    entry.getCurrency());
        }
        return sum;
    }

    /** A day without a call. */
    public static ModelDay none(String day) {
        return new ModelDay(day, 0, 0, 0, 0, 0, "");
    }
}
