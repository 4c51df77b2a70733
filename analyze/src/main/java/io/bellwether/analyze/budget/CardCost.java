package io.bellwether.analyze.budget;

import io.bellwether.analyze.card.CardLimits;
import io.bellwether.analyze.prompt.CardPrompt;

/** What a card will take, before anybody is asked. */
public final class CardCost {

    /** The facts that the second question is made from. */
    private static final long MATERIAL = 1_500;

    private final CardLimits limits;
    private final TokenEstimate estimate;
    private final long factFrame;
    private final long textFrame;

    public CardCost(CardLimits limits, TokenEstimate estimate) {
        this.limits = limits;
        this.estimate = estimate;
        var prompt = new CardPrompt();
        factFrame = estimate.input(prompt.facts("", ""));
        textFrame = estimate.input(prompt.texts("", "")) + MATERIAL;
    }

    /**
     * An expectation.
     *
     * @param calls questions, were each answered well at once
     * @param inputTokens tokens read
     * @param outputTokens tokens written
     */
    public record Expected(int calls, long inputTokens, long outputTokens) {

        /** Two together. */
        public Expected plus(Expected other) {
            return new Expected(
                    calls + other.calls, inputTokens + other.inputTokens, outputTokens + other.outputTokens);
        }
    }

    /** Of an article's title and text. */
    public Expected of(String title, String text) {
        int parts = Math.max(1, (text.length() + limits.partCharacters() - 1) / limits.partCharacters());
        int asked = Math.min(parts, limits.mostParts());
        long read = (long) Math.ceil(TokenEstimate.of(text) * ((double) asked / parts));
        long titles = (asked + 1L) * TokenEstimate.of(title);
        return new Expected(
                asked + 1, asked * factFrame + textFrame + read + titles, (asked + 1) * estimate.usualOutput());
    }
}
