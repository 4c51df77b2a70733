package io.bellwether.reader.store;

import io.bellwether.news.ScoredArticle;
import io.bellwether.news.Story;
import io.bellwether.reader.view.Order;
import io.bellwether.reader.view.View;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Questions to one state of the index. */
final class StoreQueries {

    private static final int PASSAGE = 240;
    private static final int MOST_MERGES = 16;
    private static final SortField BY_ID = new SortField(Fields.ID, SortField.Type.STRING);

    private final IndexSearcher searcher;
    private final Lookup lookup;

    StoreQueries(IndexSearcher searcher) {
        this.searcher = searcher;
        this.lookup = new Lookup((DirectoryReader) searcher.getIndexReader());
    }

    Listing<StoryHit> stories(View view, Instant now, @Nullable Cursor after, int size) throws IOException {
        Instant moment = after == null ? now : after.moment();
        var standing = Standing.Moment.of(view, moment);
        var query = Filters.of(Fields.STORY, view, standing).build();
        var rank = new RankSource(view.order(), view.weights(), standing).getSortField(true);
        var found = search(query, new Sort(rank, BY_ID), after == null ? null : after(after, after.rank()), size);
        var items = new ArrayList<StoryHit>();
        for (ScoreDoc hit : found.scoreDocs) {
            storyHit(hit.doc, standing).ifPresent(items::add);
        }
        return new Listing<>(items, (int) found.totalHits.value, next(found, size, moment));
    }

    /** A story, also an unlisted one, with merged stories followed to where they went. */
    Optional<StoryHit> story(String storyId, Instant now) throws IOException {
        String id = storyId;
        for (int hops = 0; hops < MOST_MERGES; hops++) {
            var story = lookup.story(id);
            String next = story.map(Story::getAliasOf).orElse(null);
            if (next == null) {
                return story.isEmpty() ? Optional.empty() : storyHit(story.get(), now);
            }
            id = next;
        }
        return Optional.empty();
    }

    Optional<ArticleWithText> article(String articleId) throws IOException {
        var article = lookup.article(articleId);
        return article.isEmpty()
                ? Optional.empty()
                : Optional.of(new ArticleWithText(article.get(), lookup.text(articleId)));
    }

    Listing<ArticleHit> search(View view, Instant now, @Nullable Cursor after, int size) throws IOException {
        var question = Question.of(view.words());
        if (question.isEmpty()) {
            return new Listing<>(List.of(), 0, null);
        }
        Instant moment = after == null ? now : after.moment();
        var standing = Standing.Moment.of(view, moment);
        var query = Filters.of(Fields.ARTICLE, view, standing)
                .add(question.query(), Occur.MUST)
                .build();
        boolean isByMatch = view.order() == Order.HOT || view.order() == Order.OWN;
        var first = isByMatch
                ? SortField.FIELD_SCORE
                : new RankSource(view.order(), view.weights(), standing).getSortField(true);
        var from = after == null ? null : after(after, isByMatch ? (Object) (float) after.rank() : after.rank());
        var found = search(query, new Sort(first, BY_ID), from, size);
        var highlighter = new Highlighter(question);
        var items = new ArrayList<ArticleHit>();
        for (ScoreDoc hit : found.scoreDocs) {
            var article = lookup.article(hit.doc).orElseThrow();
            items.add(new ArticleHit(
                    article,
                    highlighter.whole(article.getTitle()),
                    highlighter.passage(lookup.text(hit.doc).text(), PASSAGE)));
        }
        return new Listing<>(items, (int) found.totalHits.value, next(found, size, moment));
    }

    private TopFieldDocs search(Query query, Sort sort, @Nullable FieldDoc after, int size) throws IOException {
        return searcher.search(query, new TopFieldCollectorManager(sort, size, after, Integer.MAX_VALUE));
    }

    private static FieldDoc after(Cursor cursor, Object rank) {
        return new FieldDoc(Integer.MAX_VALUE, Float.NaN, new Object[] {rank, new BytesRef(cursor.id())});
    }

    private static @Nullable Cursor next(TopFieldDocs found, int size, Instant moment) {
        if (found.scoreDocs.length < size) {
            return null;
        }
        var last = (FieldDoc) found.scoreDocs[found.scoreDocs.length - 1];
        double rank = ((Number) last.fields[0]).doubleValue();
        return new Cursor(moment, rank, ((BytesRef) last.fields[1]).utf8ToString());
    }

    private Optional<StoryHit> storyHit(int doc, Standing.Moment standing) throws IOException {
        var leaves = searcher.getIndexReader().leaves();
        var leaf = leaves.get(ReaderUtil.subIndex(doc, leaves));
        double hot = new Standing(leaf.reader(), standing).hot(doc - leaf.docBase);
        String leadId =
                searcher.storedFields().document(doc, Set.of(Fields.LEAD)).get(Fields.LEAD);
        var story = lookup.story(doc);
        var lead = leadId == null ? Optional.<ScoredArticle>empty() : lookup.article(leadId);
        return story.isEmpty() || lead.isEmpty() ? Optional.empty() : Optional.of(hit(story.get(), lead.get(), hot));
    }

    private Optional<StoryHit> storyHit(Story story, Instant now) throws IOException {
        var view = new Standing.Moment(now.toEpochMilli(), false);
        var doc = lookup.storyDocument(story.getStoryId());
        return doc.isEmpty() ? Optional.empty() : storyHit(doc.get(), view);
    }

    private StoryHit hit(Story story, ScoredArticle lead, double hot) throws IOException {
        var present = PresentMembers.of(story, lookup);
        var shown = present.members().size() == story.getMembers().size()
                ? story
                : Story.newBuilder(story).setMembers(present.members()).build();
        return new StoryHit(shown, lead, present.reports(), hot);
    }
}
