package io.bellwether.analyze.budget;

import io.bellwether.analyze.model.ModelQuestion;

/**
 * Tokens of a question before it is asked. Tokenizers differ; these are on the safe side of the common ones: three characters a token
 * where words are spelt with letters (English has about four), one for any other character (Chinese has 0.6 to 1).
 *
 * @param mostOutput most tokens that an answer may have
 */
public record TokenEstimate(int mostOutput) {

    private static final double LETTERS = 1.0 / 3;

    /** Roles, separators and whatever else the protocol adds. */
    private static final int FRAME = 60;

    /** An answer rarely is longer than this share of what it may be. */
    private static final double USUAL_SHARE = 0.25;

    /** Most tokens that are read. */
    public long input(ModelQuestion question) {
        return FRAME + of(question.instructions()) + of(question.material()) + of(question.schema());
    }

    /** Tokens read and written in an ordinary call. */
    public long expected(ModelQuestion question) {
        return input(question) + usualOutput();
    }

    /** Tokens that an ordinary answer has. */
    public long usualOutput() {
        return Math.round(mostOutput * USUAL_SHARE);
    }

    /** Tokens of a text. */
    public static long of(String text) {
        long letters = text.codePoints().filter(c -> c < 0x250).count();
        long others = text.codePointCount(0, text.length()) - letters;
        return (long) Math.ceil(letters * LETTERS) + others;
    }
}
