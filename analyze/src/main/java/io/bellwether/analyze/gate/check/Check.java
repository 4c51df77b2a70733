package io.bellwether.analyze.gate.check;

/**
 * One claim of the generated text with its verdict.
 *
 * @param kind what was checked
 * @param text the claim as written
 * @param start first UTF-16 unit of it in the generated text
 * @param end one past the last
 * @param verdict what checking gave
 * @param reason why, in a few words of English
 */
public record Check(CheckKind kind, String text, int start, int end, Verdict verdict, String reason) {

    /** A check of a stretch of text. */
    public static Check of(CheckKind kind, String text, int start, int end, Verdict verdict, String reason) {
        return new Check(kind, text.substring(start, end), start, end, verdict, reason);
    }

    public boolean isRejected() {
        return verdict == Verdict.REJECTED;
    }
}
