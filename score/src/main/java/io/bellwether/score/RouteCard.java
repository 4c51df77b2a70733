package io.bellwether.score;

import io.bellwether.news.Card;
import io.bellwether.news.CardOutcome;
import io.bellwether.news.state.CardChange;
import io.bellwether.schemas.CardHeaders;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import org.apache.kafka.streams.processor.api.Processor;
import org.apache.kafka.streams.processor.api.ProcessorContext;
import org.apache.kafka.streams.processor.api.Record;
import org.jspecify.annotations.Nullable;

/**
 * Brings cards to their articles. They travel with the time 0, so that they are taken before articles that wait and never move
 * the clock by which articles expire: a replay meets cards that were written long after.
 */
final class RouteCard implements Processor<String, Card, String, CardChange> {

    /** Several of these fit into one record of a changelog, which brokers bound to 1 MiB by default. */
    private static final int MOST_BYTES = 256 * 1024;

    private static final long BEFORE_ALL_ARTICLES = 0;

    private final MeterRegistry meters;
    private @Nullable ProcessorContext<String, CardChange> context;

    RouteCard(MeterRegistry meters) {
        this.meters = meters;
    }

    @Override
    public void init(ProcessorContext<String, CardChange> context) {
        this.context = context;
    }

    @Override
    public void process(Record<String, @Nullable Card> record) {
        Card card = record.value();
        count(card == null ? "withdrawn" : card.getOutcome().name().toLowerCase(Locale.ROOT));
        String articleId = card == null
                ? CardHeaders.article(record.headers())
                        .orElseThrow(() -> new IllegalArgumentException(
                                "a card was taken back without the header " + CardHeaders.ARTICLE))
                : card.getArticleId();
        boolean hasText = card != null && hasText(card);
        if (hasText && size(card) > MOST_BYTES) {
            throw new IllegalArgumentException("the card is larger than " + MOST_BYTES + " bytes");
        }
        var change = new CardChange(record.key(), record.timestamp(), hasText ? card : null);
        Objects.requireNonNull(context)
                .forward(record.withKey(articleId).withValue(change).withTimestamp(BEFORE_ALL_ARTICLES));
    }

    private static boolean hasText(Card card) {
        return (card.getOutcome() == CardOutcome.COMPLETE || card.getOutcome() == CardOutcome.PARTIAL)
                && (card.getEn() != null || card.getZh() != null);
    }

    private static int size(Card card) {
        try {
            return Card.getEncoder().encode(card).remaining();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void count(String outcome) {
        meters.counter("bellwether.score.cards", "outcome", outcome).increment();
    }
}
