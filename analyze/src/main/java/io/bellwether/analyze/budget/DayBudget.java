package io.bellwether.analyze.budget;

/**
 * What a day allows.
 *
 * @param tokens most tokens, read and written together; 0 for no limit
 * @param micros most money, in millionths of the currency; 0 for no limit
 */
public record DayBudget(long tokens, long micros) {

    /** Whether a day with this much in it is within the limits. */
    public boolean allows(long tokensOfDay, long microsOfDay) {
        return (tokens == 0 || tokensOfDay <= tokens) && (micros == 0 || microsOfDay <= micros);
    }

    boolean allows(Amount amount) {
        return allows(amount.tokens(), amount.micros());
    }
}
