package io.bellwether.ingest.push;

import io.bellwether.ingest.Parsed;
import io.bellwether.ingest.Place;
import java.time.Instant;

/** Reads one article from a JSON object. */
@FunctionalInterface
public interface ArticleReader {

    /** Reads it; a bad one is a value too. */
    Parsed read(String json, Place place, Instant ingestedAt);
}
