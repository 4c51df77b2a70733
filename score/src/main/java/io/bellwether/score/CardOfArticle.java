package io.bellwether.score;

import io.bellwether.news.Card;
import io.bellwether.news.state.CardChange;
import io.bellwether.news.state.HeldCards;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Which of the cards that a model wrote about an article is shown: the latest about its present content. Pure. */
final class CardOfArticle {

    static final HeldCards NONE = new HeldCards(List.of());

    /** Prompts and models change, content is revised; what is older than this many answers is not held. */
    private static final int MOST_CARDS = 3;

    /** Does not depend on the order in which cards come. */
    private static final Comparator<CardChange> LATEST_FIRST = Comparator.comparing(CardOfArticle::answeredAt)
            .thenComparing(CardChange::getCardKey)
            .reversed();

    private CardOfArticle() {}

    /** What is held after a change. */
    static HeldCards after(HeldCards held, CardChange change) {
        var cards = new ArrayList<CardChange>();
        for (CardChange other : held.getCards()) {
            if (!other.getCardKey().equals(change.getCardKey())) {
                cards.add(other);
            }
        }
        if (change.getCard() != null) {
            cards.add(change);
        }
        cards.sort(LATEST_FIRST);
        return new HeldCards(List.copyOf(cards.subList(0, Math.min(cards.size(), MOST_CARDS))));
    }

    /** The card about a content, if there is one. */
    static Optional<Card> about(String contentHash, HeldCards held) {
        return held.getCards().stream()
                .map(CardOfArticle::card)
                .filter(card -> card.getContentHash().equals(contentHash))
                .findFirst();
    }

    /** A model's card where it has one; what it lacks is filled from the article's own sentences. */
    static Card shown(Card extractive, @Nullable Card model) {
        if (model == null) {
            return extractive;
        }
        return Card.newBuilder(model)
                .setEn(model.getEn() == null ? extractive.getEn() : model.getEn())
                .setZh(model.getZh() == null ? extractive.getZh() : model.getZh())
                .setOther(model.getOther() == null ? extractive.getOther() : model.getOther())
                .build();
    }

    private static Card card(CardChange change) {
        return Objects.requireNonNull(change.getCard());
    }

    private static Instant answeredAt(CardChange change) {
        Instant at = card(change).getProvenance().getCreatedAt();
        return at == null ? Instant.EPOCH : at;
    }
}
