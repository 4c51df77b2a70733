package io.bellwether.benchmarks.eval.feed;

import io.bellwether.ingest.feed.content.FeedPart;
import io.bellwether.ingest.feed.content.FeedPart.Property;
import io.bellwether.ingest.feed.content.FeedText;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** An object of a reference's vocabulary in the making: what is missing is left out. */
final class FeedFields {

    private final Map<String, Object> fields = new LinkedHashMap<>();

    FeedFields put(String name, @Nullable Object value) {
        boolean none = value == null
                || (value instanceof Collection<?> values && values.isEmpty())
                || (value instanceof Map<?, ?> map && map.isEmpty());
        if (!none && value != null) {
            fields.putIfAbsent(name, value);
        }
        return this;
    }

    FeedFields put(String name, Optional<?> value) {
        return put(name, value.orElse(null));
    }

    FeedFields put(String name, FeedPart part, Property property) {
        return put(name, part.property(property));
    }

    FeedFields put(String name, FeedPart part, FeedPart.Text text) {
        return put(name, part.text(text).map(FeedText::value));
    }

    Map<String, Object> map() {
        return fields;
    }
}
