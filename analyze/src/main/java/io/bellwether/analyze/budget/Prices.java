package io.bellwether.analyze.budget;

/**
 * What a model's tokens cost.
 *
 * @param input price of a million tokens read; 0 when unknown or free
 * @param output price of a million tokens written
 * @param currency ISO 4217 code
 */
public record Prices(double input, double output, String currency) {

    /** Whether anything has a price. */
    public boolean areKnown() {
        return input > 0 || output > 0;
    }

    /** Millionths of the currency, rounded up: a price per million tokens is millionths per token. */
    public long micros(long inputTokens, long outputTokens) {
        return (long) Math.ceil(inputTokens * input + outputTokens * output);
    }
}
