package io.bellwether.reader.store;

import java.io.IOException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.SortedSetDocValues;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.TermQuery;

/** Counts over one state of the index, by going through it once. */
final class FacetCounter {

    private final IndexSearcher searcher;
    private final Map<String, Integer> tags = new TreeMap<>();
    private final Map<String, Integer> languages = new TreeMap<>();
    private final Map<String, Outlet> outlets = new TreeMap<>();
    private long latest;

    FacetCounter(IndexSearcher searcher) {
        this.searcher = searcher;
    }

    private static final class Outlet {
        private int articles;
        private long published = Long.MIN_VALUE;
        private long ingested = Long.MIN_VALUE;
    }

    Facets count() throws IOException {
        for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
            countSet(leaf, Fields.TAG_FACET, tags);
            countSet(leaf, Fields.LANGUAGE_FACET, languages);
            countOutlets(leaf);
        }
        return new Facets(
                count(Fields.STORY),
                count(Fields.ARTICLE),
                mostFrequentFirst(tags),
                mostFrequentFirst(languages),
                outlets.entrySet().stream().map(FacetCounter::outlet).toList(),
                Instant.ofEpochMilli(latest));
    }

    private int count(String kind) throws IOException {
        return searcher.count(new TermQuery(new Term(Fields.KIND, kind)));
    }

    private static void countSet(LeafReaderContext leaf, String field, Map<String, Integer> counts) throws IOException {
        SortedSetDocValues values = DocValues.getSortedSet(leaf.reader(), field);
        var live = leaf.reader().getLiveDocs();
        var byOrdinal = new int[(int) values.getValueCount()];
        while (values.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            if (live == null || live.get(values.docID())) {
                for (int i = 0; i < values.docValueCount(); i++) {
                    byOrdinal[(int) values.nextOrd()]++;
                }
            }
        }
        for (int ordinal = 0; ordinal < byOrdinal.length; ordinal++) {
            if (byOrdinal[ordinal] > 0) {
                counts.merge(values.lookupOrd(ordinal).utf8ToString(), byOrdinal[ordinal], Integer::sum);
            }
        }
    }

    private void countOutlets(LeafReaderContext leaf) throws IOException {
        var names = DocValues.getSorted(leaf.reader(), Fields.OUTLET_FACET);
        var published = DocValues.getNumeric(leaf.reader(), Fields.LAST);
        var ingested = DocValues.getNumeric(leaf.reader(), Fields.INGESTED);
        var live = leaf.reader().getLiveDocs();
        var byOrdinal = new Outlet[names.getValueCount()];
        while (names.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
            int doc = names.docID();
            if ((live == null || live.get(doc)) && published.advanceExact(doc) && ingested.advanceExact(doc)) {
                var outlet = byOrdinal[names.ordValue()];
                if (outlet == null) {
                    outlet = outlets.computeIfAbsent(
                            names.lookupOrd(names.ordValue()).utf8ToString(), name -> new Outlet());
                    byOrdinal[names.ordValue()] = outlet;
                }
                outlet.articles++;
                outlet.published = Math.max(outlet.published, published.longValue());
                outlet.ingested = Math.max(outlet.ingested, ingested.longValue());
                latest = Math.max(latest, published.longValue());
            }
        }
    }

    private static Facets.OutletCount outlet(Map.Entry<String, Outlet> entry) {
        var outlet = entry.getValue();
        return new Facets.OutletCount(
                FacetLabel.decoded(entry.getKey()),
                outlet.articles,
                Instant.ofEpochMilli(outlet.published),
                Instant.ofEpochMilli(outlet.ingested));
    }

    private static List<Facets.Count> mostFrequentFirst(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(entry -> new Facets.Count(FacetLabel.decoded(entry.getKey()), entry.getValue()))
                .sorted(Comparator.comparingInt(Facets.Count::count)
                        .reversed()
                        .thenComparing(count -> count.label().id()))
                .toList();
    }
}
