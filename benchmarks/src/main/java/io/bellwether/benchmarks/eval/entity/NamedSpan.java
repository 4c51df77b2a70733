package io.bellwether.benchmarks.eval.entity;

import io.bellwether.news.EntityType;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/**
 * A mention.
 *
 * @param start first UTF-16 code unit
 * @param end one past the last
 * @param type what it names
 */
public record NamedSpan(int start, int end, EntityType type) {

    /** Text order. */
    public static final Comparator<NamedSpan> ORDER = Comparator.comparingInt(NamedSpan::start)
            .thenComparingInt(NamedSpan::end)
            .thenComparing(NamedSpan::type);

    /** As predictions write it. */
    public List<Object> figures() {
        return List.of(start, end, type.name().toLowerCase(Locale.ROOT));
    }
}
