package io.bellwether.score;

import io.bellwether.news.state.ArticleState;
import io.bellwether.news.state.CardChange;
import io.bellwether.news.state.HeldCards;
import io.bellwether.news.state.StoryCandidate;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Holds cards with their articles, whichever comes first. When another card is to be shown, the story index is asked to tell
 * the article's place again, and with that the article is scored again.
 */
final class JoinCard implements FixedKeyProcessor<String, CardChange, Registration> {

    static final String CARDS = "article-cards";
    static final String EXPIRY = "card-expiry";

    private static final int EVICTIONS_PER_RECORD = 4;
    private static final long NO_CARD = 1;

    private final Duration retention;
    private @Nullable FixedKeyProcessorContext<String, Registration> context;
    private @Nullable KeyValueStore<String, ArticleState> articles;
    private @Nullable KeyValueStore<String, HeldCards> cards;
    private @Nullable ExpiryIndex expiry;

    JoinCard(Duration retention) {
        this.retention = retention;
    }

    @Override
    public void init(FixedKeyProcessorContext<String, Registration> context) {
        this.context = context;
        this.articles = context.getStateStore(RegisterArticle.ARTICLES);
        this.cards = context.getStateStore(CARDS);
        this.expiry = new ExpiryIndex(context.getStateStore(EXPIRY));
    }

    @Override
    public void process(FixedKeyRecord<String, CardChange> record) {
        evict();
        var held = cards().get(record.key());
        var before = held == null ? CardOfArticle.NONE : held;
        var after = CardOfArticle.after(before, record.value());
        if (after.equals(before)) {
            return;
        }
        cards().put(record.key(), after.getCards().isEmpty() ? null : after);
        if (held == null) {
            Objects.requireNonNull(expiry).enter(record.key(), record.value().getRecordTime());
        }
        var article = articles().get(record.key());
        if (article != null) {
            showAnother(record, article, before, after);
        }
    }

    private void showAnother(
            FixedKeyRecord<String, CardChange> record, ArticleState article, HeldCards before, HeldCards after) {
        String contentHash = article.getArticle().getContentHash();
        var card = CardOfArticle.about(contentHash, after);
        if (card.equals(CardOfArticle.about(contentHash, before))) {
            return;
        }
        var question = StoryCandidate.newBuilder()
                .setArticleId(record.key())
                .setSequence(article.getSequence())
                .setRecordTime(article.getRecordTime())
                .setCard(card.map(one -> NO_CARD + 1 + (one.hashCode() & 0xFFFF_FFFFL))
                        .orElse(NO_CARD))
                .build();
        Objects.requireNonNull(context)
                .forward(record.withValue(new Registration.CardChanged(question))
                        .withTimestamp(article.getRecordTime()));
    }

    /** A card stays for as long as its article, and when it has none, for as long as one would. */
    private void evict() {
        long before = Objects.requireNonNull(context).currentStreamTimeMs() - retention.toMillis();
        List<String> due = Objects.requireNonNull(expiry).takeBefore(before, EVICTIONS_PER_RECORD);
        for (String articleId : due) {
            long last = lastTouched(articleId);
            if (last >= before) {
                Objects.requireNonNull(expiry).enter(articleId, last);
            } else {
                cards().delete(articleId);
            }
        }
    }

    private long lastTouched(String articleId) {
        var article = articles().get(articleId);
        var held = cards().get(articleId);
        long card = held == null
                ? 0
                : held.getCards().stream()
                        .mapToLong(CardChange::getRecordTime)
                        .max()
                        .orElse(0);
        return held == null ? 0 : Math.max(card, article == null ? 0 : article.getRecordTime());
    }

    private KeyValueStore<String, ArticleState> articles() {
        return Objects.requireNonNull(articles);
    }

    private KeyValueStore<String, HeldCards> cards() {
        return Objects.requireNonNull(cards);
    }
}
