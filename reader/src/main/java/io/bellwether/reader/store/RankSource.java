package io.bellwether.reader.store;

import io.bellwether.reader.view.Order;
import io.bellwether.reader.view.Weights;
import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.DoubleValues;
import org.apache.lucene.search.DoubleValuesSource;
import org.apache.lucene.search.IndexSearcher;

/** What documents are sorted by, from stored parts and a moment. */
final class RankSource extends DoubleValuesSource {

    private final Order order;
    private final Weights weights;
    private final Standing.Moment moment;

    RankSource(Order order, Weights weights, Standing.Moment moment) {
        this.order = order;
        this.weights = weights;
        this.moment = moment;
    }

    @Override
    public DoubleValues getValues(LeafReaderContext context, DoubleValues scores) throws IOException {
        var standing = new Standing(context.reader(), moment);
        return new DoubleValues() {
            private int doc = -1;

            @Override
            public double doubleValue() throws IOException {
                return rank(standing, doc);
            }

            @Override
            public boolean advanceExact(int next) {
                doc = next;
                return true;
            }
        };
    }

    private double rank(Standing standing, int doc) throws IOException {
        return switch (order) {
            case HOT -> standing.heatNow(doc);
            case QUALITY -> standing.quality(doc);
            case IMPACT -> standing.impact(doc);
            case NEWEST -> (double) standing.last(doc);
            case OWN -> weights.mean(standing.hot(doc), standing.quality(doc), standing.impact(doc));
        };
    }

    @Override
    public boolean needsScores() {
        return false;
    }

    @Override
    public DoubleValuesSource rewrite(IndexSearcher searcher) {
        return this;
    }

    @Override
    public boolean isCacheable(LeafReaderContext context) {
        return false;
    }

    @Override
    public int hashCode() {
        return order.hashCode() * 31 + moment.hashCode();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof RankSource source
                && order == source.order
                && weights.equals(source.weights)
                && moment.equals(source.moment);
    }

    @Override
    public String toString() {
        return "rank(" + order + ", " + moment.millis() + ")";
    }
}
