package io.bellwether.reader.store;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a ranked list.
 *
 * @param items in their order
 * @param total how many there are in all
 * @param next where the list goes on; absent at its end
 */
public record Listing<T>(List<T> items, int total, @Nullable Cursor next) {
    public Listing {
        items = List.copyOf(items);
    }
}
