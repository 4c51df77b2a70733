package io.bellwether.benchmarks.eval.feed;

import io.bellwether.ingest.feed.content.FeedPlace;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Places in feedparser's words, which are GeoJSON's: the longitude comes first. */
final class FeedPlaceVocabulary {

    private FeedPlaceVocabulary() {}

    static @Nullable Map<String, Object> of(@Nullable FeedPlace place) {
        if (place == null) {
            return null;
        }
        var points = place.points().stream().map(FeedPlaceVocabulary::point).toList();
        return switch (place.shape()) {
            case POINT -> Map.of("type", "Point", "coordinates", points.get(0));
            case LINE -> Map.of("type", "LineString", "coordinates", points);
            case POLYGON -> Map.of("type", "Polygon", "coordinates", List.of(points));
            case BOX -> Map.of("type", "Box", "coordinates", points);
        };
    }

    private static List<Double> point(FeedPlace.Point point) {
        return Double.isNaN(point.altitude())
                ? List.of(point.longitude(), point.latitude())
                : List.of(point.longitude(), point.latitude(), point.altitude());
    }
}
