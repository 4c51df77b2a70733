package io.bellwether.analyze.card;

/**
 * Bounds of one card.
 *
 * @param partCharacters most characters of an article that one question holds
 * @param mostParts most parts of an article that are asked for; what is beyond is told in the outcome
 * @param refusedShare share of sentences, 0 to 1, from which on so many were dropped that nothing is shown
 */
public record CardLimits(int partCharacters, int mostParts, double refusedShare) {

    public CardLimits {
        if (partCharacters < 1_000 || mostParts < 1 || !(refusedShare > 0 && refusedShare <= 1)) {
            throw new IllegalArgumentException(
                    "a card needs parts of 1000 characters or more, one part or more, and a refused share above 0 and up to 1");
        }
    }

    /** What suits models with a context of 16,000 tokens. */
    public static CardLimits defaults() {
        return new CardLimits(12_000, 6, 0.4);
    }
}
