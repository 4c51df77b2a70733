package io.bellwether.analyze.app;

import io.bellwether.news.Card;
import java.time.Duration;

/** How work on a candidate ended. */
sealed interface CardResult {

    Candidate candidate();

    /** A card, or the typed reason why there is none. */
    record Ended(Candidate candidate, Card card) implements CardResult {}

    /** The server could not be asked; nothing is wrong with the article. */
    record SetBack(Candidate candidate, String reason, Duration pause) implements CardResult {}

    /** Something failed that is not the article's fault and that nobody here can mend. */
    record Broken(Candidate candidate, Throwable cause) implements CardResult {}
}
