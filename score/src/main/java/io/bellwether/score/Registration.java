package io.bellwether.score;

import io.bellwether.news.state.StoryCandidate;

/** What an enriched record or a card means for the article that it is about. */
sealed interface Registration {

    /** What story matching must hear; a withdrawn candidate leaves its story. */
    StoryCandidate candidate();

    /** A new article, a new revision or new signals. */
    record Accepted(StoryCandidate candidate) implements Registration {}

    /** Another card is to be shown: only the article's place is asked for again. */
    record CardChanged(StoryCandidate candidate) implements Registration {}

    /** The article was taken back: its scored record goes too. */
    record Withdrawn(StoryCandidate candidate) implements Registration {}
}
