package io.bellwether.enrich;

import io.bellwether.enrich.page.Page;
import io.bellwether.news.FieldOrigin;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Takes each field from the producer or, where he says nothing, from the page, and keeps where it was found. */
final class FieldSources {

    private static final String PRODUCER = "producer";

    private final Optional<Page> page;
    private final List<FieldOrigin> origins = new ArrayList<>();

    FieldSources(Optional<Page> page) {
        this.page = page;
    }

    /**
     * Gives a field's value; empty where neither has it.
     *
     * @param field name in the enriched record
     * @param producers what the producer says; null when nothing
     * @param onPage name in {@link Page#origins}
     * @param pages what the page says; null when nothing
     */
    <T> Optional<T> take(
            String field, @Nullable T producers, String onPage, Function<? super Page, ? extends @Nullable T> pages) {
        if (producers != null) {
            origins.add(new FieldOrigin(field, PRODUCER));
            return Optional.of(producers);
        }
        if (page.isEmpty()) {
            return Optional.empty();
        }
        T found = pages.apply(page.get());
        String origin = page.get().origins().get(onPage);
        if (found != null && origin != null) {
            origins.add(new FieldOrigin(field, origin));
        }
        return Optional.ofNullable(found);
    }

    /** In the order in which the fields were taken; only those that the article has. */
    List<FieldOrigin> origins() {
        return List.copyOf(origins);
    }
}
