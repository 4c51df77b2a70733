package io.bellwether.enrich.entity;

import io.bellwether.news.EntityType;
import java.util.BitSet;
import java.util.List;

/** Where in a text names of the table stand with which longer names can open. */
final class KnownPlaces {

    private final BitSet starts = new BitSet();
    private final BitSet covered = new BitSet();

    static KnownPlaces of(List<Mention> mentions) {
        var places = new KnownPlaces();
        for (Mention mention : mentions) {
            if (mention.type() == EntityType.PLACE || mention.type() == EntityType.ORGANISATION) {
                places.starts.set(mention.start());
                places.covered.set(mention.start(), mention.end());
            }
        }
        return places;
    }

    boolean startsAt(int place) {
        return starts.get(place);
    }

    boolean covers(int place) {
        return covered.get(place);
    }
}
