package io.bellwether.analyze.app;

import io.bellwether.news.Card;
import java.util.List;

/** The cards of all processes. For one thread. */
interface CardLog extends AutoCloseable {

    /** Learns of all cards that have been written by now. */
    void readToEnd();

    /** Learns of cards that have arrived, without waiting. */
    void takeArrived();

    /** Whether the model has answered this question before, well or not. */
    boolean isAnswered(String cardKey);

    /** Writes cards; all of them are safe when this returns. */
    void write(List<Card> cards);

    /** Takes back whatever was written about an article. */
    void withdraw(String articleId);

    @Override
    void close();
}
