package io.bellwether.reader.store;

import io.bellwether.reader.view.Floors;
import java.io.IOException;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.search.ConstantScoreScorer;
import org.apache.lucene.search.ConstantScoreWeight;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryVisitor;
import org.apache.lucene.search.ScoreMode;
import org.apache.lucene.search.Scorer;
import org.apache.lucene.search.TwoPhaseIterator;
import org.apache.lucene.search.Weight;

/** Documents whose scores at a moment reach the floors. */
final class FloorQuery extends Query {

    private static final float COST = 100;

    private final Floors floors;
    private final Standing.Moment moment;

    FloorQuery(Floors floors, Standing.Moment moment) {
        this.floors = floors;
        this.moment = moment;
    }

    @Override
    public Weight createWeight(IndexSearcher searcher, ScoreMode mode, float boost) {
        return new ConstantScoreWeight(this, boost) {
            @Override
            public Scorer scorer(LeafReaderContext context) throws IOException {
                var standing = new Standing(context.reader(), moment);
                var all = DocIdSetIterator.all(context.reader().maxDoc());
                return new ConstantScoreScorer(this, score(), mode, admitted(standing, all));
            }

            @Override
            public boolean isCacheable(LeafReaderContext context) {
                return false;
            }
        };
    }

    private TwoPhaseIterator admitted(Standing standing, DocIdSetIterator all) {
        return new TwoPhaseIterator(all) {
            @Override
            public boolean matches() throws IOException {
                int doc = all.docID();
                return floors.admit(standing.hot(doc), standing.quality(doc), standing.impact(doc));
            }

            @Override
            public float matchCost() {
                return COST;
            }
        };
    }

    @Override
    public void visit(QueryVisitor visitor) {
        visitor.visitLeaf(this);
    }

    @Override
    public String toString(String field) {
        return "floors(" + floors + ")";
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof FloorQuery query && floors.equals(query.floors) && moment.equals(query.moment);
    }

    @Override
    public int hashCode() {
        return floors.hashCode() * 31 + moment.hashCode();
    }
}
