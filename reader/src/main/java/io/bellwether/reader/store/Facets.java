package io.bellwether.reader.store;

import java.time.Instant;
import java.util.List;

/**
 * What the store holds, counted.
 *
 * @param stories that are listed
 * @param articles that are scored
 * @param tags of stories, the most frequent first
 * @param languages of stories, the most frequent first
 * @param outlets by name, with when each last spoke
 * @param latest event time of the latest article; the epoch when there is none
 */
public record Facets(
        int stories, int articles, List<Count> tags, List<Count> languages, List<OutletCount> outlets, Instant latest) {

    public Facets {
        tags = List.copyOf(tags);
        languages = List.copyOf(languages);
        outlets = List.copyOf(outlets);
    }

    /**
     * How often a value occurs.
     *
     * @param label the value
     * @param count stories that have it
     */
    public record Count(FacetLabel label, int count) {}

    /**
     * An outlet.
     *
     * @param label id and name
     * @param articles that are here
     * @param lastPublished event time of its latest article
     * @param lastIngested when its latest article was taken in
     */
    public record OutletCount(FacetLabel label, int articles, Instant lastPublished, Instant lastIngested) {}
}
