package io.bellwether.reader.store;

import io.bellwether.reader.view.Floors;
import io.bellwether.reader.view.View;
import java.util.List;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;

/** What a view asks for, as a query without scores. */
final class Filters {

    private Filters() {}

    /** Documents of a kind within the view's filters. */
    static BooleanQuery.Builder of(String kind, View view, Standing.Moment moment) {
        var query = new BooleanQuery.Builder().add(new TermQuery(new Term(Fields.KIND, kind)), Occur.FILTER);
        anyOf(query, Fields.TAG, view.tags());
        anyOf(query, Fields.LANGUAGE, view.languages());
        anyOf(query, Fields.OUTLET, view.outlets());
        view.window()
                .length()
                .ifPresent(length -> query.add(
                        LongPoint.newRangeQuery(Fields.LAST, moment.millis() - length.toMillis(), Long.MAX_VALUE),
                        Occur.FILTER));
        if (moment.isPast()) {
            query.add(begunBefore(kind, moment.millis()), Occur.FILTER);
        }
        if (!view.floors().equals(Floors.NONE)) {
            query.add(new FloorQuery(view.floors(), moment), Occur.FILTER);
        }
        return query;
    }

    private static Query begunBefore(String kind, long millis) {
        String field = kind.equals(Fields.STORY) ? Fields.FIRST : Fields.LAST;
        return LongPoint.newRangeQuery(field, Long.MIN_VALUE, millis - 1);
    }

    private static void anyOf(BooleanQuery.Builder query, String field, List<String> values) {
        if (!values.isEmpty()) {
            var terms =
                    values.stream().map(ArticleDocument::cut).map(BytesRef::new).toList();
            query.add(new TermInSetQuery(field, terms), Occur.FILTER);
        }
    }
}
