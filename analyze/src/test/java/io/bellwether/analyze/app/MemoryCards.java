package io.bellwether.analyze.app;

import io.bellwether.news.Card;
import io.bellwether.news.CardOutcome;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The cards topic of a test. */
final class MemoryCards implements CardLog {

    final Map<String, Card> byKey = new TreeMap<>();

    @Override
    public void readToEnd() {
        // Everything is known.
    }

    @Override
    public void takeArrived() {
        // Everything is known.
    }

    @Override
    public boolean isAnswered(String cardKey) {
        Card card = byKey.get(cardKey);
        return card != null
                && card.getOutcome() != CardOutcome.REFUSED_BY_POLICY
                && card.getOutcome() != CardOutcome.OVER_BUDGET;
    }

    @Override
    public void write(List<Card> cards) {
        cards.forEach(card -> byKey.put(card.getCardKey(), card));
    }

    @Override
    public void withdraw(String articleId) {
        byKey.values().removeIf(card -> card.getArticleId().equals(articleId));
    }

    @Override
    public void close() {
        // Nothing is open.
    }
}
