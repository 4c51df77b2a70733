package io.bellwether.analyze.budget;

import io.bellwether.news.BudgetEntry;

/** Tokens and money together. */
record Amount(long tokens, long micros) {

    static final Amount NONE = new Amount(0, 0);

    static Amount spent(BudgetEntry entry) {
        return new Amount(entry.getInputTokens() + entry.getOutputTokens(), entry.getCostMicros());
    }

    static Amount reserved(BudgetEntry entry) {
        return new Amount(entry.getReservedTokens(), entry.getReservedMicros());
    }

    Amount plus(Amount other) {
        return new Amount(tokens + other.tokens, micros + other.micros);
    }

    Amount minus(Amount other) {
        return new Amount(tokens - other.tokens, micros - other.micros);
    }
}
