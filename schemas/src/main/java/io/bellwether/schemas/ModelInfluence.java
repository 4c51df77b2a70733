package io.bellwether.schemas;

/** How far a model may move a score. */
public final class ModelInfluence {

    /** Most points, either way. */
    public static final double MOST_POINTS = 15;

    private ModelInfluence() {}

    /** Points within the bound, to hundredths; 0 for what is no number. */
    public static double bounded(double points) {
        if (Double.isNaN(points)) {
            return 0;
        }
        return Math.round(Math.max(-MOST_POINTS, Math.min(MOST_POINTS, points)) * 100) / 100.0;
    }
}
