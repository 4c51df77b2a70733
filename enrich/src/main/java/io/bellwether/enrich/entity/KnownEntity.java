package io.bellwether.enrich.entity;

import io.bellwether.news.EntityType;

/** A row of the entity table: one bearer of names. */
record KnownEntity(String id, EntityType type, String en, String zh) {}
