package io.bellwether.ingest.document;

import io.bellwether.ingest.Place;
import org.jspecify.annotations.Nullable;

/** What is known of a document besides its bytes. */
record Source(
        String name, @Nullable String contentType, @Nullable String url) {

    Place place() {
        return Place.of(name);
    }

    /** A member of this archive; the transport said nothing of it. */
    Source member(String member) {
        return new Source(name + "!" + member, null, null);
    }

    /** What a compressed file holds: the same name without its last ending. */
    Source inflated() {
        return new Source(name, null, url);
    }
}
