package io.bellwether.score.story;

import io.bellwether.news.state.StoryCandidate;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** What the index knows of the articles that it holds, and of whose features it compared last. */
final class StoryMemory {

    private static final int CACHED = 50_000;

    private final StoryStore store;
    private final long windowMillis;
    private final BlockingIndex blocks;
    private final Map<String, HeldArticle> held = new HashMap<>();

    /** Articles with their features. */
    private final Queue<HeldArticle> cached = new ArrayDeque<>();

    StoryMemory(StoryStore store, long windowMillis) {
        this.store = store;
        this.windowMillis = windowMillis;
        this.blocks = new BlockingIndex(windowMillis);
    }

    StoryStore store() {
        return store;
    }

    BlockingIndex blocks() {
        return blocks;
    }

    @Nullable
    HeldArticle find(String articleId) {
        return held.get(articleId);
    }

    /** Holds an article that has no place yet. */
    HeldArticle hold(StoryCandidate candidate) {
        var article = new HeldArticle(candidate);
        held.put(article.articleId(), article);
        return article;
    }

    /** The article with an id, or where it stood when it is held no more. */
    HeldArticle heldOr(String articleId, long eventTime) {
        HeldArticle article = held.get(articleId);
        return article == null ? new HeldArticle(articleId, eventTime, 0) : article;
    }

    /** Lets an article go. */
    void drop(HeldArticle article) {
        held.remove(article.articleId());
        article.setFeatures(null);
    }

    StoryFeatures features(HeldArticle article) {
        StoryFeatures features = article.features();
        if (features == null) {
            features = read(article.articleId());
            article.setFeatures(features);
            cached.add(article);
            makeRoom();
        }
        return features;
    }

    /** Second chance (F. J. Corbató, A paging experiment with the Multics system, 1968). */
    private void makeRoom() {
        while (cached.size() > CACHED) {
            HeldArticle oldest = cached.remove();
            if (oldest.wasComparedSince()) {
                cached.add(oldest);
            } else {
                oldest.setFeatures(null);
            }
        }
    }

    /** How likely two held articles tell of one happening. */
    double logOdds(HeldArticle one, HeldArticle other) {
        return SameStory.logOdds(features(one), features(other));
    }

    /** Whether one of two articles, or of what they began, can still take the other. */
    boolean isWithin(HeldArticle first, HeldArticle later) {
        return later.eventTime() - first.eventTime() <= windowMillis;
    }

    private StoryFeatures read(String articleId) {
        StoryCandidate candidate = store.find(articleId);
        if (candidate == null) {
            throw new IllegalStateException("no article " + articleId + " in the story store");
        }
        return StoryFeatures.of(candidate);
    }
}
