package io.bellwether.benchmarks.eval.keydata;

import io.bellwether.news.KeyFigure;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A figure of a sentence, labelled or found.
 *
 * @param entity whose figure it is, by name; absent when the sentence does not say
 * @param start first UTF-16 code unit of the figure
 * @param end one past the last
 * @param low value in units of {@code unit}; of a range the lower end
 * @param high upper end; the same as {@code low} when it is no range
 * @param unit as {@link KeyFigure} writes it
 */
public record Fact(@Nullable String entity, int start, int end, double low, double high, String unit) {

    private static final double TOLERANCE = 1e-4;

    /** What the product found. */
    public static Fact of(KeyFigure figure) {
        double high = figure.getHigh() == null ? figure.getValue() : figure.getHigh();
        return new Fact(
                figure.getEntity(),
                figure.getSpan().getStart(),
                figure.getSpan().getEnd(),
                figure.getValue(),
                high,
                figure.getUnit());
    }

    /** Same place, same value, same kind of unit. */
    public boolean hasValueAndUnitOf(Fact other) {
        var scale = MeasuredUnit.of(unit);
        var otherScale = MeasuredUnit.of(other.unit);
        return start < other.end
                && other.start < end
                && scale.kind().equals(otherScale.kind())
                && agree(low * scale.factor(), other.low * otherScale.factor())
                && agree(high * scale.factor(), other.high * otherScale.factor());
    }

    /** Same name of whose figure it is, but for case and white space; or both without. */
    public boolean hasEntityOf(Fact other) {
        return name(entity).equals(name(other.entity));
    }

    private static boolean agree(double one, double other) {
        return Math.abs(one - other) <= TOLERANCE * Math.max(Math.abs(one), Math.abs(other));
    }

    private static String name(@Nullable String entity) {
        return entity == null
                ? ""
                : entity.toLowerCase(Locale.ROOT).replaceAll("\\s+", " ").strip();
    }
}
