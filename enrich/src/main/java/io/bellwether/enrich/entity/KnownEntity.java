package io.bellwether.enrich.entity;

import io.bellwether.news.EntityType;

/** A row of the entity table: one bearer of names. */
record KnownEntity(String id, EntityType type, String en, String zh) {

    /** Whether the word only looks like a name. */
    boolean isNoName() {
        return id.isEmpty() && type == EntityType.OTHER;
    }

    /** Whether articles can be brought together by it. */
    boolean hasId() {
        return !id.isEmpty();
    }
}
