package io.bellwether.reader.store;

import io.bellwether.news.ScoredArticle;
import io.bellwether.news.Story;
import java.io.IOException;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Finds documents by key in one state of the index. */
final class Lookup {

    private static final Set<String> ARTICLE_FIELDS = Set.of(Fields.SCORED);
    private static final Set<String> TEXT_FIELDS =
            Set.of(Fields.STORED_TEXT, Fields.TEXT_HASH, Fields.WITHDRAWN, Fields.HEAD, Fields.BEFORE);
    private static final Set<String> STORY_FIELDS = Set.of(Fields.RECORD);

    private final DirectoryReader reader;

    Lookup(DirectoryReader reader) {
        this.reader = reader;
    }

    /** The latest record of an article; empty when it was withdrawn, or never here. */
    Optional<ScoredArticle> article(String articleId) throws IOException {
        var found = find(Fields.articleKey(articleId));
        return found == null ? Optional.empty() : article(found.global());
    }

    /** The article of a document; empty when it is a text alone. */
    Optional<ScoredArticle> article(int doc) throws IOException {
        BytesRef bytes = reader.storedFields().document(doc, ARTICLE_FIELDS).getBinaryValue(Fields.SCORED);
        return bytes == null ? Optional.empty() : Optional.of(Records.article(bytes));
    }

    /** The text of an article, or none. */
    ArticleText text(String articleId) throws IOException {
        var found = find(Fields.articleKey(articleId));
        return found == null ? ArticleText.NONE : text(found.global());
    }

    ArticleText text(int doc) throws IOException {
        var stored = reader.storedFields().document(doc, TEXT_FIELDS);
        String text = stored.get(Fields.STORED_TEXT);
        String hash = stored.get(Fields.TEXT_HASH);
        var withdrawn = stored.getField(Fields.WITHDRAWN);
        String head = stored.get(Fields.HEAD);
        String before = stored.get(Fields.BEFORE);
        return text == null || hash == null || withdrawn == null || head == null
                ? ArticleText.NONE
                : new ArticleText(
                        text,
                        hash,
                        withdrawn.numericValue().longValue(),
                        Revision.decoded(head),
                        before == null ? null : Revision.decoded(before));
    }

    /** The record of a story as the topic holds it. */
    Optional<Story> story(String storyId) throws IOException {
        var found = find(Fields.storyKey(storyId));
        return found == null ? Optional.empty() : story(found.global());
    }

    /** The document of a story. */
    Optional<Integer> storyDocument(String storyId) throws IOException {
        return Optional.ofNullable(find(Fields.storyKey(storyId))).map(Found::global);
    }

    Optional<Story> story(int doc) throws IOException {
        BytesRef bytes = reader.storedFields().document(doc, STORY_FIELDS).getBinaryValue(Fields.RECORD);
        return bytes == null ? Optional.empty() : Optional.of(Records.story(bytes));
    }

    /** Standing of an article's outlet: 1 to 4, 0 when it is not rated; empty when the article is not here. */
    Optional<Integer> tier(String articleId) throws IOException {
        var found = find(Fields.articleKey(articleId));
        if (found == null) {
            return Optional.empty();
        }
        var tiers = DocValues.getNumeric(found.leaf().reader(), Fields.TIER);
        return tiers.advanceExact(found.doc()) ? Optional.of((int) tiers.longValue()) : Optional.empty();
    }

    private record Found(LeafReaderContext leaf, int doc) {
        int global() {
            return leaf.docBase + doc;
        }
    }

    private @Nullable Found find(String key) throws IOException {
        var term = new Term(Fields.KEY, key);
        for (LeafReaderContext leaf : reader.leaves()) {
            PostingsEnum postings = leaf.reader().postings(term, PostingsEnum.NONE);
            var live = leaf.reader().getLiveDocs();
            for (int doc = next(postings); doc != DocIdSetIterator.NO_MORE_DOCS; doc = next(postings)) {
                if (live == null || live.get(doc)) {
                    return new Found(leaf, doc);
                }
            }
        }
        return null;
    }

    private static int next(@Nullable PostingsEnum postings) throws IOException {
        return postings == null ? DocIdSetIterator.NO_MORE_DOCS : postings.nextDoc();
    }
}
