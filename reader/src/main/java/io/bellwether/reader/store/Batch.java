package io.bellwether.reader.store;

import io.bellwether.news.EnrichedArticle;
import io.bellwether.news.ScoredArticle;
import io.bellwether.news.Story;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Changes that become visible together; of several under one key the last counts. Null means taken back. */
public final class Batch {

    private final Map<String, Change<ScoredArticle>> articles = new LinkedHashMap<>();
    private final Map<String, Change<ArticleText>> texts = new LinkedHashMap<>();
    private final Map<String, Change<Story>> stories = new LinkedHashMap<>();

    /** A new value of a key; null when it was taken back. */
    record Change<T>(@Nullable T value) {}

    /** A record of {@code articles.scored}. */
    public void article(String articleId, @Nullable ScoredArticle article) {
        articles.put(articleId, new Change<>(article));
    }

    /**
     * A record of {@code articles.enriched}, of which the text is kept. Its withdrawal takes the article back by itself: of
     * an article that it no longer holds, scoring hears nothing any more.
     *
     * @param time of the record, which is when it was taken in
     */
    public void text(String articleId, @Nullable EnrichedArticle article, Instant time) {
        var text = article == null ? ArticleText.withdrawn(time) : ArticleText.of(article);
        var earlier = texts.get(articleId);
        texts.put(
                articleId,
                new Change<>(earlier == null || earlier.value() == null ? text : text.after(earlier.value())));
    }

    /** A record of {@code stories}. */
    public void story(String storyId, @Nullable Story story) {
        stories.put(storyId, new Change<>(story));
    }

    /** Keys that change. */
    public int size() {
        return articles.size() + texts.size() + stories.size();
    }

    Map<String, Change<ScoredArticle>> articles() {
        return Collections.unmodifiableMap(articles);
    }

    Map<String, Change<ArticleText>> texts() {
        return Collections.unmodifiableMap(texts);
    }

    Map<String, Change<Story>> stories() {
        return Collections.unmodifiableMap(stories);
    }
}
