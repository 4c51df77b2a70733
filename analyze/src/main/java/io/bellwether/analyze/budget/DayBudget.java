package io.bellwether.analyze.budget;

/**
 * What a day allows.
 *
 * @param tokens most tokens, read and written together; 0 for no limit
 * @param micros most money, in millionths of the currency; 0 for no limit
 */
public record DayBudget(long tokens, long micros) {

    boolean allows(Amount amount) {
        return (tokens == 0 || amount.tokens() <= tokens) && (micros == 0 || amount.micros() <= micros);
    }
}
