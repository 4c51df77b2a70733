package io.bellwether.score;

import io.bellwether.news.Story;
import io.bellwether.news.state.StoryPlacement;
import org.jspecify.annotations.Nullable;

/** What a candidate changed in the story index. */
sealed interface IndexChange {

    /** An article's place, keyed by its id. */
    record Placed(StoryPlacement placement) implements IndexChange {}

    /** A story, keyed by its id; null when it has no member any more. */
    record StoryChanged(@Nullable Story story) implements IndexChange {}
}
