package io.bellwether.score.story;

import io.bellwether.news.state.StoryCandidate;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Where the index keeps the articles of its window, and who is in which story. */
public interface StoryStore {

    /** The article with this id; null when it is not held. */
    @Nullable
    StoryCandidate find(String articleId);

    /** Holds an article, in place of an earlier state of it. */
    void put(StoryCandidate candidate);

    /** Drops an article. */
    void remove(String articleId);

    /** Ids of the members of a story, by event time, ties by id. */
    List<String> members(String storyId);

    /** Enters a member. */
    void enter(String storyId, StoryCandidate member);

    /** Takes a member out. */
    void leave(String storyId, StoryCandidate member);

    /** Shows every article that is held, in no order. */
    void forEach(Consumer<StoryCandidate> action);
}
