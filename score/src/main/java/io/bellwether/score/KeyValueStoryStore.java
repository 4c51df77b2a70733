package io.bellwether.score;

import io.bellwether.news.state.HeldPlace;
import io.bellwether.news.state.StoryCandidate;
import io.bellwether.score.story.StoryStore;
import java.util.function.Consumer;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/** The index's articles in two state stores by article id: what they are, and where they are. */
final class KeyValueStoryStore implements StoryStore {

    private final KeyValueStore<String, StoryCandidate> candidates;
    private final KeyValueStore<String, HeldPlace> places;

    KeyValueStoryStore(KeyValueStore<String, StoryCandidate> candidates, KeyValueStore<String, HeldPlace> places) {
        this.candidates = candidates;
        this.places = places;
    }

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
        candidates.delete(articleId);
        places.delete(articleId);
    }

    @Override
    public void forEach(Consumer<StoryCandidate> action) {
        try (var all = candidates.all()) {
            all.forEachRemaining(entry -> action.accept(entry.value));
        }
    }
}
