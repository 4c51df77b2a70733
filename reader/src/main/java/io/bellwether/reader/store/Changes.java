package io.bellwether.reader.store;

import io.bellwether.news.ScoredArticle;
import io.bellwether.news.Story;
import io.bellwether.reader.store.Batch.Change;
import java.io.IOException;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/**
 * Writes batches into the index: first the articles, then every story that one of them touches, whose document holds its
 * lead's scores. For one thread.
 */
final class Changes implements AutoCloseable {

    private static final int MOST_EVICTED_AT_ONCE = 1_000;

    private final IndexWriter writer;
    private final int maxArticles;
    private DirectoryReader reader;

    Changes(IndexWriter writer, int maxArticles) throws IOException {
        this.writer = writer;
        this.maxArticles = maxArticles;
        this.reader = DirectoryReader.open(writer);
    }

    /** Writes a batch; the caller makes it visible. */
    void write(Batch batch) throws IOException {
        var touched = writeArticles(batch);
        writeStories(batch.stories(), touched);
        evict();
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }

    private Set<String> writeArticles(Batch batch) throws IOException {
        var touched = new LinkedHashSet<String>();
        var before = lookup();
        var changed = new LinkedHashSet<>(batch.articles().keySet());
        changed.addAll(batch.texts().keySet());
        for (String articleId : changed) {
            var old = before.article(articleId);
            var text = text(batch, articleId, before.text(articleId));
            var article = newest(batch.articles().get(articleId), old).filter(record -> !text.withdraws(record));
            write(articleId, article, text);
            old.ifPresent(record -> touched.add(record.getStory().getStoryId()));
            article.ifPresent(record -> touched.add(record.getStory().getStoryId()));
        }
        return touched;
    }

    /** The newest text, with the revision before it; of a withdrawn article that is forgotten. */
    private static ArticleText text(Batch batch, String articleId, ArticleText stored) {
        var newest = newest(batch.texts().get(articleId), Optional.of(stored))
                .orElse(ArticleText.NONE)
                .after(stored);
        var article = batch.articles().get(articleId);
        return article != null && article.value() == null ? newest.forgetting() : newest;
    }

    private static <T> Optional<T> newest(@Nullable Change<T> change, Optional<T> before) {
        return change == null ? before : Optional.ofNullable(change.value());
    }

    private void write(String articleId, Optional<ScoredArticle> article, ArticleText text) throws IOException {
        var key = new Term(Fields.KEY, Fields.articleKey(articleId));
        if (article.isPresent()) {
            writer.updateDocument(key, ArticleDocument.of(article.get(), text));
        } else if (text.isNone()) {
            writer.deleteDocuments(key);
        } else {
            writer.updateDocument(key, ArticleDocument.waiting(articleId, text));
        }
    }

    private void writeStories(Map<String, Change<Story>> changed, Set<String> touched) throws IOException {
        var all = new TreeSet<>(touched);
        all.addAll(changed.keySet());
        if (all.isEmpty()) {
            return;
        }
        var articles = lookup();
        for (String storyId : all) {
            var story = newest(changed.get(storyId), articles.story(storyId));
            var key = new Term(Fields.KEY, Fields.storyKey(storyId));
            if (story.isPresent()) {
                writer.updateDocument(key, StoryDocument.of(story.get(), articles));
            } else {
                writer.deleteDocuments(key);
            }
        }
    }

    /** Drops the articles that are furthest back in time, so that the index stays within its bound. */
    private void evict() throws IOException {
        var current = lookup();
        var searcher = new IndexSearcher(reader);
        var articles = new TermQuery(new Term(Fields.KIND, Fields.ARTICLE));
        int tooMany = searcher.count(articles) - maxArticles;
        if (tooMany <= 0) {
            return;
        }
        var oldest = new Sort(
                new SortField(Fields.LAST, SortField.Type.LONG), new SortField(Fields.ID, SortField.Type.STRING));
        var touched = new TreeSet<String>();
        for (var hit : searcher.search(articles, Math.min(tooMany, MOST_EVICTED_AT_ONCE), oldest).scoreDocs) {
            var article = current.article(hit.doc);
            if (article.isPresent()) {
                touched.add(article.get().getStory().getStoryId());
                writer.deleteDocuments(
                        new Term(Fields.KEY, Fields.articleKey(article.get().getArticleId())));
            }
        }
        writeStories(Map.of(), touched);
    }

    private Lookup lookup() throws IOException {
        var newer = DirectoryReader.openIfChanged(reader, writer, true);
        if (newer != null) {
            reader.close();
            reader = newer;
        }
        return new Lookup(reader);
    }
}
