package io.bellwether.ingest.feed.content;

import java.util.List;

/**
 * Where on earth something is, as GeoRSS, GML in GeoRSS or the W3C geo vocabulary says it (WGS 84).
 *
 * @param shape what the points make
 * @param points at least one; of a box the lower and the upper corner
 */
public record FeedPlace(Shape shape, List<Point> points) {

    /** What points make. */
    public enum Shape {
        POINT,
        LINE,
        POLYGON,
        BOX
    }

    /**
     * A point.
     *
     * @param latitude degrees north, -90 to 90
     * @param longitude degrees east, -180 to 180
     * @param altitude metres; NaN when not given
     */
    public record Point(double latitude, double longitude, double altitude) {}

    public FeedPlace {
        points = List.copyOf(points);
    }
}
