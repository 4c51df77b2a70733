package io.bellwether.enrich.entity;

import io.bellwether.news.EntityType;
import org.jspecify.annotations.Nullable;

/** A name in the text; {@code known} is absent when no table holds it. */
record Mention(
        int start, int end, EntityType type, @Nullable KnownEntity known) {

    int length() {
        return end - start;
    }
}
