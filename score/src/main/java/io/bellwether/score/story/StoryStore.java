package io.bellwether.score.story;

import io.bellwether.news.state.HeldPlace;
import io.bellwether.news.state.StoryCandidate;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Where the index keeps the articles of its window, and what each decided, so that it stands again after a restart. */
public interface StoryStore {

    /** The article with this id; null when it is not held. */
    @Nullable
    StoryCandidate find(String articleId);

    /** Holds an article, in place of an earlier state of it. */
    void put(StoryCandidate candidate);

    /** Where an article is; null when it is not held. */
    @Nullable
    HeldPlace place(String articleId);

    /** Remembers where an article is. */
    void setPlace(String articleId, HeldPlace place);

    /** Drops an article and its place. */
    void remove(String articleId);

    /** Shows every article that is held, in no order. */
    void forEach(Consumer<StoryCandidate> action);
}
