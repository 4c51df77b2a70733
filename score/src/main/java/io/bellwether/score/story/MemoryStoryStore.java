package io.bellwether.score.story;

import io.bellwether.news.state.HeldPlace;
import io.bellwether.news.state.StoryCandidate;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Articles in memory, for measuring and tests. */
public final class MemoryStoryStore implements StoryStore {

    private final Map<String, StoryCandidate> candidates = new HashMap<>();
    private final Map<String, HeldPlace> places = new HashMap<>();

    @Override
    public @Nullable StoryCandidate find(String articleId) {
        return candidates.get(articleId);
    }

    @Override
    public void put(StoryCandidate candidate) {
        candidates.put(candidate.getArticleId(), candidate);
    }

    @Override
    public @Nullable HeldPlace place(String articleId) {
        return places.get(articleId);
    }

    @Override
    public void setPlace(String articleId, HeldPlace place) {
        places.put(articleId, place);
    }

    @Override
    public void remove(String articleId) {
        candidates.remove(articleId);
        places.remove(articleId);
    }

    @Override
    public void forEach(Consumer<StoryCandidate> action) {
        candidates.values().forEach(action);
    }
}
