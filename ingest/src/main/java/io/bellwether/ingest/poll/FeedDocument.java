package io.bellwether.ingest.poll;

import io.bellwether.ingest.Parsed;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A feed document as far as polling is concerned.
 *
 * @param readable whether it is a feed at all; when not, the one entry says why
 * @param entries newest first, as feeds have them
 * @param pollInterval how often the publisher wants to be asked; absent when not said
 * @param older address of the document with older entries (RFC 5005); absent when there is none
 */
public record FeedDocument(
        boolean readable,
        List<Parsed> entries,
        @Nullable Duration pollInterval,
        @Nullable String older) {

    public FeedDocument {
        entries = List.copyOf(entries);
    }
}
