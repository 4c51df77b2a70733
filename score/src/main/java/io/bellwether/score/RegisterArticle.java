package io.bellwether.score;

import io.bellwether.news.EnrichedArticle;
import io.bellwether.news.state.ArticleState;
import io.bellwether.news.state.StoryCandidate;
import io.bellwether.runtime.EndOffsets;
import io.bellwether.runtime.RecordOrigin;
import io.bellwether.schemas.ArticleSelection;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import org.apache.kafka.streams.processor.api.FixedKeyProcessor;
import org.apache.kafka.streams.processor.api.FixedKeyProcessorContext;
import org.apache.kafka.streams.processor.api.FixedKeyRecord;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;

/**
 * Holds the articles of the window by id. The same content with the same signals is dropped, new signals are a signal
 * update, new content is a revision, null is a withdrawal. A withdrawal counts behind the end of what is read, too: the
 * text is not to be served again.
 */
final class RegisterArticle implements FixedKeyProcessor<String, EnrichedArticle, Registration> {

    static final String ARTICLES = "articles";
    static final String EXPIRY = "article-expiry";

    /** Keys that leave per record that comes: enough to keep up, too few to stall a transaction. */
    private static final int EVICTIONS_PER_RECORD = 4;

    private final ArticleScorer scorer;
    private final Duration retention;
    private final MeterRegistry meters;
    private final EndOffsets ends;
    private final ArticleSelection selection;
    private @Nullable FixedKeyProcessorContext<String, Registration> context;
    private @Nullable KeyValueStore<String, ArticleState> articles;
    private @Nullable ExpiryIndex expiry;

    RegisterArticle(
            ArticleScorer scorer,
            Duration retention,
            MeterRegistry meters,
            EndOffsets ends,
            ArticleSelection selection) {
        this.scorer = scorer;
        this.retention = retention;
        this.meters = meters;
        this.ends = ends;
        this.selection = selection;
    }

    @Override
    public void init(FixedKeyProcessorContext<String, Registration> context) {
        this.context = context;
        this.articles = context.getStateStore(ARTICLES);
        this.expiry = new ExpiryIndex(context.getStateStore(EXPIRY));
    }

    @Override
    public void process(FixedKeyRecord<String, @Nullable EnrichedArticle> record) {
        var article = record.value();
        if (article != null && !isWithin()) {
            return;
        }
        evict();
        var before = store().get(record.key());
        if (article == null) {
            withdraw(record, before, before == null ? "withdrawal-of-unknown" : "withdrawn");
        } else if (!selection.includes(article)) {
            leaveOut(record, before);
        } else if (before != null && isUnchanged(before, article)) {
            count("unchanged");
        } else {
            accept(record, article, before);
        }
    }

    private boolean isWithin() {
        return Objects.requireNonNull(context)
                .recordMetadata()
                .map(metadata -> ends.includes(metadata.partition(), metadata.offset()))
                .orElse(true);
    }

    private void accept(
            FixedKeyRecord<String, EnrichedArticle> record, EnrichedArticle article, @Nullable ArticleState before) {
        String origin = RecordOrigin.in(record.headers()).orElse(null);
        var state = scorer.register(article, before, record.timestamp(), origin);
        store().put(record.key(), state);
        if (before == null) {
            Objects.requireNonNull(expiry).enter(record.key(), record.timestamp());
        }
        count(kind(before, state));
        forward(record, new Registration.Accepted(scorer.candidate(article, state)));
    }

    private void leaveOut(FixedKeyRecord<String, EnrichedArticle> record, @Nullable ArticleState before) {
        if (before == null) {
            count("left-out");
        } else {
            withdraw(record, before, "withdrawn");
        }
    }

    /** Takes an article out. Readers are told of one that is held no more, too: they may hold it still. */
    private void withdraw(FixedKeyRecord<String, EnrichedArticle> record, @Nullable ArticleState before, String kind) {
        store().delete(record.key());
        count(kind);
        var candidate = StoryCandidate.newBuilder()
                .setArticleId(record.key())
                .setSequence(before == null ? 0 : before.getSequence() + 1)
                .setWithdrawn(true)
                .setRecordTime(record.timestamp())
                .build();
        forward(record, new Registration.Withdrawn(candidate));
    }

    private static String kind(@Nullable ArticleState before, ArticleState after) {
        if (before == null) {
            return "new";
        }
        return after.getArticle().getRevision() == before.getArticle().getRevision() ? "signals" : "revision";
    }

    private static boolean isUnchanged(ArticleState before, EnrichedArticle article) {
        return before.getArticle().getContentHash().equals(article.getContentHash())
                && before.getArticle().getSignals().equals(article.getSignals());
    }

    private void evict() {
        long now = Objects.requireNonNull(context).currentStreamTimeMs();
        long before = now - retention.toMillis();
        List<String> due = Objects.requireNonNull(expiry).takeBefore(before, EVICTIONS_PER_RECORD);
        for (String articleId : due) {
            var state = store().get(articleId);
            if (state != null && state.getRecordTime() >= before) {
                Objects.requireNonNull(expiry).enter(articleId, state.getRecordTime());
            } else {
                store().delete(articleId);
            }
        }
    }

    private void forward(FixedKeyRecord<String, ?> record, Registration registration) {
        Objects.requireNonNull(context).forward(record.withValue(registration));
    }

    private KeyValueStore<String, ArticleState> store() {
        return Objects.requireNonNull(articles);
    }

    private void count(String kind) {
        meters.counter("bellwether.score.registrations", "kind", kind).increment();
    }
}
