package io.bellwether.score.formula;

import io.bellwether.news.BilingualText;
import io.bellwether.news.Span;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What one part of a score found.
 *
 * @param raw the quantity in its own unit; null when there was no evidence and {@code value} is the fallback
 * @param value points, clamped to 0-100 by the sheet
 * @param reason why, with the evidence
 * @param evidence places in the text
 */
record Measured(@Nullable Double raw, double value, BilingualText reason, List<Span> evidence) {

    static Measured of(double raw, double value, BilingualText reason) {
        return new Measured(raw, value, reason, List.of());
    }

    static Measured of(double raw, double value, BilingualText reason, List<Span> evidence) {
        return new Measured(raw, value, reason, evidence);
    }

    /** No evidence: what the part is worth then, which is the least that it can be worth. */
    static Measured fallback(double value, BilingualText reason) {
        return new Measured(null, value, reason, List.of());
    }
}
